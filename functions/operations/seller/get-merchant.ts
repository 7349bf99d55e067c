import type { Api } from '#shared/contract/api'
import { isRefusal } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'
import { momentOf } from '../../ports/world'
import { answerMerchant } from '../answer-merchant'
import { ownMerchant } from '../find'
import { reviewMedian } from '../staff/review-median'

/** One application of the seller. */
export const getMerchant: Handler<Api['getMerchant']> = async ({ params, caller, language }, world) => {
  const merchant = await ownMerchant(params.id, caller, world)
  if (isRefusal(merchant)) return merchant
  const at = momentOf(world)
  return answerMerchant(merchant, at, language, await reviewMedian([merchant], at, world))
}
