import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'
import { unlessChanged } from '../unless-changed'
import { changeAsStaff } from './change-as-staff'

/** Keeps a file from being erased, or no longer. */
export const holdMerchant: Handler<Api['holdMerchant']> = ({ body, ...request }, world) =>
  unlessChanged(() =>
    changeAsStaff(
      { ...request, seenVersion: null, facts: { reason: body.reason } },
      world,
      body.hold ? 'hold' : 'let_go',
      (merchant, { now }) => ({
        ...merchant,
        legalHold: body.hold ? { reason: body.reason, by: request.caller.name, at: now } : null,
      }),
    ),
  )
