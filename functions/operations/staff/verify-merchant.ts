import type { Api } from '#shared/contract/api'
import { verify } from '../../domain/application/recheck-merchant'
import type { Handler } from '../../ports/handler'
import { unlessChanged } from '../unless-changed'
import { changeAsStaff } from './change-as-staff'

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
