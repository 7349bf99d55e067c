import type { Api } from '#shared/contract/api'
import { withdraw } from '../../domain/application/steps'
import type { Handler } from '../../ports/handler'
import { changeAsSeller } from '../change'

/** Withdrawal of the application; its registration number is free again. */
export const withdrawMerchant: Handler<Api['withdrawMerchant']> = (request, world) =>
  changeAsSeller(request, world, { action: 'withdraw', decide: withdraw })
