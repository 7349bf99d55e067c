import type { Operations } from '../../ports/handler'
import { confirmDocument } from './confirm-document'
import { openSlot, reopenSlot } from './open-slot'
import { removeDocument } from './remove-document'
import { requestData } from './request-data'

/** What sellers do with photos, and with all their data at once: the only group that may write to the vault. */
export const uploadOperations = {
  openSlot: { handle: openSlot, replay: reopenSlot },
  confirmDocument,
  removeDocument,
  requestData,
} satisfies Operations
