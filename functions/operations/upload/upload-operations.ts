import type { Operations } from '../../ports/handler'
import { confirmDocument } from './confirm-document'
import { openSlot, reopenSlot } from './open-slot'
import { removeDocument } from './remove-document'
import { requestData } from './request-data'

/** The operations of sellers on photos and on all their data: the only group that may write to the vault. */
export const uploadOperations = {
  openSlot: { handle: openSlot, replay: reopenSlot },
  confirmDocument,
  removeDocument,
  requestData,
} satisfies Operations
