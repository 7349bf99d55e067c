import type { Api } from '#shared/contract/api'
import { release } from '../../domain/review/review'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

/** Release of a claimed application back to the queue. */
export const releaseMerchant: Handler<Api['releaseMerchant']> = (request, world) =>
  changeAsStaff(request, world, {
    action: 'release',
    decide: (merchant) => release(merchant, request.caller.name),
  })
