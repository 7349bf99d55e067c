import type { Api } from '#shared/contract/api'
import type { AuditAction } from '#shared/contract/audit-actions'
import type { Merchant } from '../../domain/merchant/merchant'
import { answerAppeal } from '../../domain/review/appeals'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

const steps: Readonly<Partial<Record<Merchant['status'], AuditAction>>> = {
  in_review: 'uphold',
  active: 'reinstate',
  closed: 'close',
}

/** Decision over an appeal. */
export const decideAppeal: Handler<Api['decideAppeal']> = (request, world) =>
  changeAsStaff(request, world, {
    action: (_before, { status }) => steps[status] ?? 'dismiss',
    facts: { reason: request.body.reason },
    decide: (merchant, at) => answerAppeal(merchant, request.body, request.caller.name, at),
  })
