import type { Api } from '#shared/contract/api'
import type { Merchant } from '../../domain/merchant/merchant'
import { decideAppeal as decided } from '../../domain/review/appeals'
import type { Handler } from '../../ports/handler'
import { unlessChanged } from '../unless-changed'
import { changeAsStaff } from './change-as-staff'

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
