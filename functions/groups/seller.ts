import { api } from '#shared/contract/api'
import { appealMerchant } from '../handlers/appeal-merchant'
import { changeMerchant } from '../handlers/change-merchant'
import { createMerchant } from '../handlers/create-merchant'
import { departMerchant } from '../handlers/depart-merchant'
import { getMerchant } from '../handlers/get-merchant'
import { listMerchants } from '../handlers/list-merchants'
import { openSession } from '../handlers/open-session'
import { receiveWechatEvents } from '../handlers/receive-wechat-events'
import { recheckMerchant } from '../handlers/recheck-merchant'
import { recordConsent } from '../handlers/record-consent'
import { reopenMerchant } from '../handlers/reopen-merchant'
import { showInbox } from '../handlers/show-inbox'
import { submitMerchant } from '../handlers/submit-merchant'
import { updateMerchant } from '../handlers/update-merchant'
import { withdrawMerchant } from '../handlers/withdraw-merchant'
import { operation } from '../http/operation'

/** What sellers do, but for photos. */
export const seller = {
  reopenMerchant: operation(api.reopenMerchant, reopenMerchant),
  recordConsent: operation(api.recordConsent, recordConsent),
  showInbox: operation(api.showInbox, showInbox),
  receiveWechatEvents: operation(api.receiveWechatEvents, receiveWechatEvents),
  openSession: operation(api.openSession, openSession),
  createMerchant: operation(api.createMerchant, createMerchant),
  listMerchants: operation(api.listMerchants, listMerchants),
  getMerchant: operation(api.getMerchant, getMerchant),
  updateMerchant: operation(api.updateMerchant, updateMerchant),
  changeMerchant: operation(api.changeMerchant, changeMerchant),
  submitMerchant: operation(api.submitMerchant, submitMerchant),
  withdrawMerchant: operation(api.withdrawMerchant, withdrawMerchant),
  departMerchant: operation(api.departMerchant, departMerchant),
  recheckMerchant: operation(api.recheckMerchant, recheckMerchant),
  appealMerchant: operation(api.appealMerchant, appealMerchant),
}
