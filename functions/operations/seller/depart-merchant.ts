import type { Api } from '#shared/contract/api'
import { depart } from '../../domain/application/steps'
import type { Handler } from '../../ports/handler'
import { changeAsSeller } from '../change'

/** Departure of the seller from the platform. */
export const departMerchant: Handler<Api['departMerchant']> = (request, world) =>
  changeAsSeller(request, world, { action: 'depart', decide: depart })
