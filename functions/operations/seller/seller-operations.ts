import { api } from '#shared/contract/api'
import { operation } from '../../http/operation'
import { appealMerchant } from './appeal-merchant'
import { changeMerchant } from './change-merchant'
import { createMerchant } from './create-merchant'
import { departMerchant } from './depart-merchant'
import { getMerchant } from './get-merchant'
import { listMerchants } from './list-merchants'
import { openSession } from './open-session'
import { receiveWechatEvents } from './receive-wechat-events'
import { recheckMerchant } from './recheck-merchant'
import { recordConsent } from './record-consent'
import { reopenMerchant } from './reopen-merchant'
import { showInbox } from './show-inbox'
import { submitMerchant } from './submit-merchant'
import { updateMerchant } from './update-merchant'
import { withdrawMerchant } from './withdraw-merchant'

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
