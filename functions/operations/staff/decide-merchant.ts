import type { Api } from '#shared/contract/api'
import { decide } from '../../domain/review/review'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

/** Decision over every item in review. */
export const decideMerchant: Handler<Api['decideMerchant']> = (request, world) =>
  changeAsStaff(request, world, {
    action: request.body.outcome,
    decide: (merchant, at) => decide(merchant, request.caller.name, request.body, at),
  })
