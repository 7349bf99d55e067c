import type { Api } from '#shared/contract/api'
import { verify } from '../../domain/application/steps'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

/** The platform's half of the half-yearly re-check. */
export const verifyMerchant: Handler<Api['verifyMerchant']> = (request, world) =>
  changeAsStaff(request, world, {
    action: 'verify',
    facts: { note: request.body.note ?? null },
    decide: verify,
  })
