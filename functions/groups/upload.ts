import { api } from '#shared/contract/api'
import { confirmDocument } from '../handlers/confirm-document'
import { openSlot, reopenSlot } from '../handlers/open-slot'
import { removeDocument } from '../handlers/remove-document'
import { requestData } from '../handlers/request-data'
import { operation } from '../http/operation'

/** What sellers do with photos, and with all their data at once: the only group that may write to the vault. */
export const upload = {
  openSlot: operation(api.openSlot, openSlot, reopenSlot),
  confirmDocument: operation(api.confirmDocument, confirmDocument),
  removeDocument: operation(api.removeDocument, removeDocument),
  requestData: operation(api.requestData, requestData),
}
