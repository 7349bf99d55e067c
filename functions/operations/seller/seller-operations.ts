import type { Operations } from '../../ports/handler'
import { appealMerchant } from './appeal-merchant'
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

/** The operations of sellers, but for those with photos. */
export const sellerOperations = {
  reopenMerchant,
  recordConsent,
  showInbox,
  receiveWechatEvents,
  openSession,
  createMerchant,
  listMerchants,
  getMerchant,
  updateMerchant,
  changeMerchant: updateMerchant,
  submitMerchant,
  withdrawMerchant,
  departMerchant,
  recheckMerchant,
  appealMerchant,
} satisfies Operations
