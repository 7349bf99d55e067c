import { api } from '#shared/contract/api'
import { confirmDocument } from '../handlers/confirm-document'
import { openSlot, reopenSlot } from '../handlers/open-slot'
import { removeDocument } from '../handlers/remove-document'
import { operation } from '../http/operation'

/** What sellers do with photos: the only group that may write to the vault. */
export const upload = {
  openSlot: operation(api.openSlot, openSlot, reopenSlot),
  confirmDocument: operation(api.confirmDocument, confirmDocument),
  removeDocument: operation(api.removeDocument, removeDocument),
}
