import type { Api } from '#shared/contract/api'
import { updateMerchant as updated } from '../../domain/application/update-merchant'
import type { Handler } from '../../ports/handler'
import { changeOwn } from './change-own'

/** The same as `updateMerchant`, by POST. If-Match makes it safe to repeat, so it asks for no Idempotency-Key. */
export const changeMerchant: Handler<Api['changeMerchant']> = (request, world) =>
  changeOwn(request, world, 'update', (merchant, at) => updated(merchant, request.body, at))
