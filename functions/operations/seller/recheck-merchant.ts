import type { Api } from '#shared/contract/api'
import { recheck } from '../../domain/application/steps'
import type { Handler } from '../../ports/handler'
import { changeAsSeller } from '../change'

/** The seller's half of the half-yearly re-check. */
export const recheckMerchant: Handler<Api['recheckMerchant']> = (request, world) =>
  changeAsSeller(request, world, {
    action: 'recheck',
    decide: (merchant, at) => recheck(merchant, request.body.changed, at),
  })
