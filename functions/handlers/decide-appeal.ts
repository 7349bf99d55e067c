import type { Api } from '#shared/contract/api'
import { decideAppeal as decided } from '../domain/appeals'
import type { Merchant } from '../domain/merchant'
import type { Handler } from '../ports/handler'
import { changeAsStaff } from './change-as-staff'
import { unlessChanged } from './unless-changed'

const steps: Readonly<Partial<Record<Merchant['status'], string>>> = {
  in_review: 'uphold',
  active: 'reinstate',
  closed: 'close',
}

/** Decides an appeal. */
export const decideAppeal: Handler<Api['decideAppeal']> = (request, world) =>
  unlessChanged(() =>
    changeAsStaff(
      { ...request, seenVersion: null, facts: { reason: request.body.reason } },
      world,
      (_before, { status }) => steps[status] ?? 'dismiss',
      (merchant, at) => decided(merchant, request.body, request.caller.name, at),
    ),
  )
