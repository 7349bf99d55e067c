import * as z from 'zod/mini'
import type { Merchant } from '#shared/contract/merchant'
import { photoFaults } from '#shared/rules/photo-faults'
import type { Storage } from '../../platform/storage'

const place = (merchantId: string) => `rejected:${merchantId}`
const most = 40

/** The hashes, as they were sent, of the photos that are rejected now. */
export const rejectedNow = (merchant: Merchant): readonly string[] => {
  const paths = merchant.requirements
    .flatMap(({ faults }) => faults)
    .filter(({ level, code }) => level === 'reject' && photoFaults.some((one) => one === code))
    .map(({ path }) => path)
  return merchant.documents
    .filter((_one, at) => paths.includes(`/documents/${at}`))
    .map(({ sentSha256 }) => sentSha256)
}

/**
 * True when this very photo was rejected, now or before: what is replaced is no longer with the server, so the phone
 * remembers.
 */
export const isRejectedBefore = (storage: Storage, merchant: Merchant | null, sha256: string): boolean => {
  if (merchant === null) return false
  const before = z.array(z.string()).safeParse(storage.read(place(merchant.id))).data ?? []
  const all = [...before, ...rejectedNow(merchant).filter((hash) => !before.includes(hash))]
  if (all.length > before.length) storage.write(place(merchant.id), all.slice(-most))
  return all.includes(sha256)
}
