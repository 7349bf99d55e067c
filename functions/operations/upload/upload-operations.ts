import { api } from '#shared/contract/api'
import { operation } from '../../http/operation'
import { confirmDocument } from './confirm-document'
import { openSlot, reopenSlot } from './open-slot'
import { removeDocument } from './remove-document'
import { requestData } from './request-data'

/** What sellers do with photos, and with all their data at once: the only group that may write to the vault. */
export const upload = {
  openSlot: operation(api.openSlot, openSlot, reopenSlot),
  confirmDocument: operation(api.confirmDocument, confirmDocument),
  removeDocument: operation(api.removeDocument, removeDocument),
  requestData: operation(api.requestData, requestData),
}
