import type { Api } from '#shared/contract/api'
import { release } from '../../domain/review/review'
import type { Handler } from '../../ports/handler'
import { unlessChanged } from '../unless-changed'
import { changeAsStaff } from './change-as-staff'

/** Gives an application back to the queue. */
export const releaseMerchant: Handler<Api['releaseMerchant']> = (request, world) =>
  unlessChanged(() =>
    changeAsStaff({ ...request, seenVersion: null }, world, 'release', (merchant) =>
      release(merchant, request.caller.name),
    ),
  )
