import type { Api } from '#shared/contract/api'
import { isRefusal } from '../domain/refusal'
import { reopenMerchant as reopened } from '../domain/reopen-merchant'
import type { Handler } from '../ports/handler'
import { changeOwn } from './change-own'
import { ownMerchant } from './own-merchant'
import { unlessChanged } from './unless-changed'

/** Goes on with an application that was left alone too long; everything in it is still there. */
export const reopenMerchant: Handler<Api['reopenMerchant']> = (request, world) =>
  unlessChanged(async () => {
    const current = await ownMerchant(request.params.id, request.caller, world)
    if (isRefusal(current)) return current
    return changeOwn({ ...request, seenVersion: current.version }, world, 'reopen', reopened)
  })
