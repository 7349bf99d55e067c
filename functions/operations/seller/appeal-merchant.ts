import type { Api } from '#shared/contract/api'
import { appeal } from '../../domain/review/appeals'
import type { Handler } from '../../ports/handler'
import { changeOwnNow } from './change-own-now'

/** Her one appeal. */
export const appealMerchant: Handler<Api['appealMerchant']> = (request, world) =>
  changeOwnNow(request, world, 'appeal', (merchant, at) => appeal(merchant, request.body.reason, at))
