import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

/** Legal hold of a merchant's file, which keeps it from being erased, or its end. */
export const holdMerchant: Handler<Api['holdMerchant']> = ({ body, ...request }, world) =>
  changeAsStaff(request, world, {
    action: body.hold ? 'hold' : 'let_go',
    facts: { reason: body.reason },
    decide: (merchant, { now }) => ({
      ...merchant,
      legalHold: body.hold ? { reason: body.reason, by: request.caller.name, at: now } : null,
    }),
  })
