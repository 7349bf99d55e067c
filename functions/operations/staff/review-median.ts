import type { Moment } from '../../domain/application/assess'
import type { Merchant } from '../../domain/merchant/merchant'
import { reviewDueAt } from '../../domain/review/review-clock'
import { medianHours } from '../../domain/review/review-time'
import type { World } from '../../ports/world'

const latest = 100

/** The median time of the latest reviews, in hours; read only where one of the merchants waits for staff. */
export async function reviewMedian(
  merchants: readonly Merchant[],
  at: Moment,
  world: World,
): Promise<number | null> {
  if (merchants.every((merchant) => reviewDueAt(merchant, at) === null)) return null
  return medianHours(await world.merchants.reviewHours(latest))
}
