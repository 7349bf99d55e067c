import type { Api } from '#shared/contract/api'
import { release } from '../domain/review'
import type { Handler } from '../ports/handler'
import { changeAsStaff } from './change-as-staff'
import { unlessChanged } from './unless-changed'

/** Gives an application back to the queue. */
export const releaseMerchant: Handler<Api['releaseMerchant']> = (request, world) =>
  unlessChanged(() =>
    changeAsStaff({ ...request, seenVersion: null }, world, 'release', (merchant) =>
      release(merchant, request.caller.name),
    ),
  )
