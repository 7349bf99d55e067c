import type { Merchant as MerchantShown } from '#shared/contract/merchant'
import type { Moment } from '../../domain/application/assess'
import type { Merchant } from '../../domain/merchant/merchant'
import { isRefusal, type Refusal } from '../../domain/merchant/refusal'
import type { Answer } from '../../ports/handler'
import type { World } from '../../ports/world'
import { unlessChanged } from '../unless-changed'
import { type Asked, changeOwn } from './change-own'
import { ownMerchant } from './own-merchant'

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
