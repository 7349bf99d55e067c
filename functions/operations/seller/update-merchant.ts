import type { Api } from '#shared/contract/api'
import { update } from '../../domain/application/update'
import type { Handler } from '../../ports/handler'
import { changeAsSeller } from '../change'

/**
 * A save of what the seller changed. What breaks a rule is saved all the same and comes back as faults. It serves PATCH and,
 * for WeChat, which cannot send one, POST; If-Match makes both safe to repeat.
 */
export const updateMerchant: Handler<Api['updateMerchant'] | Api['changeMerchant']> = (request, world) =>
  changeAsSeller(request, world, {
    action: 'update',
    decide: (merchant, at) => update(merchant, request.body, at),
  })
