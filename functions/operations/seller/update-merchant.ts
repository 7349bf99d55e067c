import type { Api } from '#shared/contract/api'
import { update } from '../../domain/application/update'
import type { Handler } from '../../ports/handler'
import { changeAsSeller } from '../change'

/**
 * A save of the seller's changes. Values that break a rule are saved too and come back as faults. It serves PATCH and, for
 * WeChat, which cannot send one, POST; If-Match makes both safe to repeat.
 */
export const updateMerchant: Handler<Api['updateMerchant'] | Api['changeMerchant']> = (request, world) =>
  changeAsSeller(request, world, {
    action: 'update',
    decide: (merchant, at) => update(merchant, request.body, at),
  })
