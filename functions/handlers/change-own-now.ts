import type { Merchant as MerchantShown } from '#shared/contract/merchant'
import type { Moment } from '../domain/assess'
import type { Merchant } from '../domain/merchant'
import { isRefusal, type Refusal } from '../domain/refusal'
import type { Answer } from '../ports/handler'
import type { World } from '../ports/world'
import { type Asked, changeOwn } from './change-own'
import { ownMerchant } from './own-merchant'
import { unlessChanged } from './unless-changed'

/** Changes the seller's own merchant in whatever version it is: for what asks for no If-Match. */
export const changeOwnNow = (
  request: Omit<Asked, 'seenVersion'>,
  world: World,
  action: string,
  decide: (merchant: Merchant, at: Moment) => Merchant | Refusal,
): Promise<Answer<MerchantShown> | Refusal | 'already_answered'> =>
  unlessChanged(async () => {
    const current = await ownMerchant(request.params.id, request.caller, world)
    if (isRefusal(current)) return current
    return changeOwn({ ...request, seenVersion: current.version }, world, action, decide)
  })
