import type { Api } from '#shared/contract/api'
import { updateMerchant as updated } from '../../domain/application/update-merchant'
import type { Handler } from '../../ports/handler'
import { changeOwn } from './change-own'

/** Saves what the seller changed. What breaks a rule is saved all the same and comes back as faults. */
export const updateMerchant: Handler<Api['updateMerchant']> = (request, world) =>
  changeOwn(request, world, 'update', (merchant, at) => updated(merchant, request.body, at))
