import type { Api } from '#shared/contract/api'
import { tapRecheck } from '../../domain/application/recheck-merchant'
import type { Handler } from '../../ports/handler'
import { changeOwnNow } from './change-own-now'

/** Her half of the half-yearly re-check. */
export const recheckMerchant: Handler<Api['recheckMerchant']> = (request, world) =>
  changeOwnNow(request, world, 'recheck', (merchant, at) => tapRecheck(merchant, request.body.changed, at))
