import type { Api } from '#shared/contract/api'
import { isRefusal } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'
import { staffPageOf } from './staff-page-of'

/** Search of merchants. */
export const staffListMerchants: Handler<Api['staffListMerchants']> = async ({ query, caller }, world) => {
  const page = await staffPageOf(query, caller, world)
  return isRefusal(page) ? page : { headers: {}, body: page }
}
