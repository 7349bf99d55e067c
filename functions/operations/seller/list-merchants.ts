import type { Api } from '#shared/contract/api'
import { showMerchant } from '../../domain/application/show-merchant'
import type { Handler } from '../../ports/handler'
import { momentOf } from '../../ports/world'
import { reviewMedian } from '../staff/review-median'

/** The seller's applications, in the order in which they were begun. */
export const listMerchants: Handler<Api['listMerchants']> = async ({ caller, language }, world) => {
  const at = momentOf(world)
  const merchants = await world.merchants.ownedBy(caller.person)
  const median = await reviewMedian(merchants, at, world)
  const items = merchants.map((merchant) => showMerchant(merchant, at, language, median))
  return { headers: { 'content-language': language }, body: { items } }
}
