import { api } from '#shared/contract/api'
import { claimMerchant } from '../handlers/claim-merchant'
import { decideAppeal } from '../handlers/decide-appeal'
import { decideMerchant } from '../handlers/decide-merchant'
import { discloseMerchant } from '../handlers/disclose-merchant'
import { holdMerchant } from '../handlers/hold-merchant'
import { queryStatuses } from '../handlers/query-statuses'
import { releaseMerchant } from '../handlers/release-merchant'
import { sanctionMerchant } from '../handlers/sanction-merchant'
import { signSanction } from '../handlers/sign-sanction'
import { staffCallList } from '../handlers/staff-call-list'
import { staffGetAudit } from '../handlers/staff-get-audit'
import { staffGetMerchant } from '../handlers/staff-get-merchant'
import { staffListMerchants } from '../handlers/staff-list-merchants'
import { verifyMerchant } from '../handlers/verify-merchant'
import { waiveItem } from '../handlers/waive-item'
import { operation } from '../http/operation'

/** What the platform's staff do. */
export const staff = {
  staffListMerchants: operation(api.staffListMerchants, staffListMerchants),
  staffGetMerchant: operation(api.staffGetMerchant, staffGetMerchant),
  staffGetAudit: operation(api.staffGetAudit, staffGetAudit),
  claimMerchant: operation(api.claimMerchant, claimMerchant),
  releaseMerchant: operation(api.releaseMerchant, releaseMerchant),
  decideMerchant: operation(api.decideMerchant, decideMerchant),
  staffCallList: operation(api.staffCallList, staffCallList),
  queryStatuses: operation(api.queryStatuses, queryStatuses),
  decideAppeal: operation(api.decideAppeal, decideAppeal),
  verifyMerchant: operation(api.verifyMerchant, verifyMerchant),
  waiveItem: operation(api.waiveItem, waiveItem),
  discloseMerchant: operation(api.discloseMerchant, discloseMerchant),
  holdMerchant: operation(api.holdMerchant, holdMerchant),
  sanctionMerchant: operation(api.sanctionMerchant, sanctionMerchant),
  signSanction: operation(api.signSanction, signSanction),
}
