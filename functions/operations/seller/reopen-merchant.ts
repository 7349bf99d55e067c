import type { Api } from '#shared/contract/api'
import { reopen } from '../../domain/application/steps'
import type { Handler } from '../../ports/handler'
import { changeAsSeller } from '../change'

/** Return to a lapsed application; everything in it is still there. */
export const reopenMerchant: Handler<Api['reopenMerchant']> = (request, world) =>
  changeAsSeller(request, world, { action: 'reopen', decide: reopen })
