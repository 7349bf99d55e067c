import type { Api } from '#shared/contract/api'
import { claim } from '../../domain/review/review'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

/** Claim of an application, or of a change, for review. */
export const claimMerchant: Handler<Api['claimMerchant']> = (request, world) =>
  changeAsStaff(request, world, {
    action: 'claim',
    decide: (merchant, at) => claim(merchant, request.caller.name, at),
  })
