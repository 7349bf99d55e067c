import type { Api } from '#shared/contract/api'
import { claim } from '../../domain/review/review'
import type { Handler } from '../../ports/handler'
import { unlessChanged } from '../unless-changed'
import { changeAsStaff } from './change-as-staff'

/** Takes an application for review. */
export const claimMerchant: Handler<Api['claimMerchant']> = (request, world) =>
  unlessChanged(() =>
    changeAsStaff({ ...request, seenVersion: null }, world, 'claim', (merchant, at) =>
      claim(merchant, request.caller.name, at),
    ),
  )
