import type { Api } from '#shared/contract/api'
import { verify } from '../domain/recheck-merchant'
import type { Handler } from '../ports/handler'
import { changeAsStaff } from './change-as-staff'
import { unlessChanged } from './unless-changed'

/** The platform's half of the half-yearly re-check. */
export const verifyMerchant: Handler<Api['verifyMerchant']> = (request, world) =>
  unlessChanged(() =>
    changeAsStaff(
      { ...request, seenVersion: null, facts: { note: request.body.note ?? null } },
      world,
      'verify',
      verify,
    ),
  )
