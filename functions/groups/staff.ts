import { api } from '#shared/contract/api'
import { claimMerchant } from '../handlers/claim-merchant'
import { decideMerchant } from '../handlers/decide-merchant'
import { queryStatuses } from '../handlers/query-statuses'
import { releaseMerchant } from '../handlers/release-merchant'
import { staffCallList } from '../handlers/staff-call-list'
import { staffGetAudit } from '../handlers/staff-get-audit'
import { staffGetMerchant } from '../handlers/staff-get-merchant'
import { staffListMerchants } from '../handlers/staff-list-merchants'
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
}
