import type { Confirmation, Slot, SlotRequest } from '#shared/contract/document'
import { sellerEndpoints } from '#shared/contract/seller-endpoints'
import type { Upload } from '../platform/upload'
import type { Caller } from './caller'
import type { Result } from './refusal'

/** The operations on photos, one function each. `upload` goes to the object store, the others to the API. */
export const createDocuments = ({ call, tell }: Caller, upload: (file: Upload) => Promise<number>) => ({
  openSlot: (id: string, request: SlotRequest, idempotencyKey: string): Promise<Result<Slot>> =>
    call(sellerEndpoints.openSlot, { params: { id }, body: request, idempotencyKey }),
  /** True when the object store took the file; `null` when it could not be reached. */
  async send(slot: Slot, path: string, onProgress: (percent: number) => void): Promise<boolean | null> {
    const status = await upload({ ...slot.upload, path, onProgress })
    return status === 0 ? null : status >= 200 && status < 300
  },
  confirm: (id: string, documentId: string): Promise<Result<Confirmation>> =>
    call(sellerEndpoints.confirmDocument, { params: { id, documentId }, body: {} }),
  remove: (id: string, documentId: string): Promise<Result<null>> =>
    tell(sellerEndpoints.removeDocument, { params: { id, documentId } }),
})

export type Documents = ReturnType<typeof createDocuments>
