import type { Merchant as MerchantShown } from '#shared/contract/merchant'
import type { Language } from '#shared/words/language'
import type { Moment } from '../../domain/application/assess'
import type { Merchant } from '../../domain/merchant/merchant'
import { isRefusal, type Refusal, stale } from '../../domain/merchant/refusal'
import { asOf } from '../../domain/merchant/settle'
import type { Answer } from '../../ports/handler'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { SellerToken } from '../../ports/tokens'
import type { World } from '../../ports/world'
import { answerMerchant } from '../answer-merchant'
import { moment } from '../moment'
import { sellerActor, writeChange } from '../write-change'
import { ownMerchant } from './own-merchant'

/** What a change of one's own merchant needs of the request. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>
  readonly caller: SellerToken
  readonly language: Language
  readonly seenVersion: number
  readonly keep: (answer: Answer<MerchantShown>) => KeptAnswer | null
}

/** Reads the seller's own merchant in the version she has seen, decides, writes, and answers with the merchant. */
export async function changeOwn(
  request: Asked,
  world: World,
  action: string,
  decide: (merchant: Merchant, at: Moment) => Merchant | Refusal,
): Promise<Answer<MerchantShown> | Refusal | 'already_answered'> {
  const before = await ownMerchant(request.params.id, request.caller, world)
  if (isRefusal(before)) return before
  if (before.version !== request.seenVersion) return stale(before.version)
  const at = moment(world)
  const after = decide(asOf(before, at), at)
  if (isRefusal(after)) return after
  return writeChange(
    world,
    { before, after, action, actor: sellerActor(request.caller.person), now: at.now },
    (written) => answerMerchant(written, at, request.language),
    request.keep,
  )
}
