import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'
import { changeAsStaff } from '../change'

/** The beginning or end of a legal hold, which keeps a merchant's file from being erased. */
export const holdMerchant: Handler<Api['holdMerchant']> = ({ body, ...request }, world) =>
  changeAsStaff(request, world, {
    action: body.hold ? 'hold' : 'let_go',
    facts: { reason: body.reason },
    decide: (merchant, { now }) => ({
      ...merchant,
      legalHold: body.hold ? { reason: body.reason, by: request.caller.name, at: now } : null,
    }),
  })
