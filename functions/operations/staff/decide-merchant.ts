import type { Api } from '#shared/contract/api'
import { decide } from '../../domain/review/review'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from './change-as-staff'

/** Judges every item in review. */
export const decideMerchant: Handler<Api['decideMerchant']> = (request, world) =>
  changeAsStaff(request, world, request.body.outcome, (merchant, at) =>
    decide(merchant, request.caller.name, request.body, at),
  )
