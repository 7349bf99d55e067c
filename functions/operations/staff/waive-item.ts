import type { Api } from '#shared/contract/api'
import { waive } from '../../domain/review/waiver'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

/** Waiver of one item until a day. */
export const waiveItem: Handler<Api['waiveItem']> = (request, world) =>
  changeAsStaff(request, world, {
    action: 'waive',
    decide: (merchant, at) => waive(merchant, request.body, request.caller.name, at),
  })
