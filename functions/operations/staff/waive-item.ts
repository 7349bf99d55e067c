import type { Api } from '#shared/contract/api'
import { waiveItem as waived } from '../../domain/review/waive-item'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from './change-as-staff'

/** Lets one item be until a day. */
export const waiveItem: Handler<Api['waiveItem']> = (request, world) =>
  changeAsStaff(request, world, 'waive', (merchant, at) =>
    waived(merchant, request.body, request.caller.name, at),
  )
