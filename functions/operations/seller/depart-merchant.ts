import type { Api } from '#shared/contract/api'
import { departMerchant as departed } from '../../domain/application/depart-merchant'
import type { Handler } from '../../ports/handler'
import { changeOwnNow } from './change-own-now'

/** She leaves the platform. */
export const departMerchant: Handler<Api['departMerchant']> = (request, world) =>
  changeOwnNow(request, world, 'depart', departed)
