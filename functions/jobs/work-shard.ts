import type { DueMerchant, DueWork } from '../ports/reminder-store'
import type { World } from '../ports/world'
import { eraseMerchant } from './erase-merchant'
import { remindMerchant } from './reminder/remind-merchant'
import { settleMerchant } from './settle-merchant'

/** How many merchants fared how. */
export type Outcomes = Readonly<Record<string, number>>

/** What failed, for the log: which merchant, and the error. */
export type Failure = { readonly merchantId: string; readonly error: unknown }

const pageSize = 50
const mostPages = 40
const parkSeconds = 60 * 60
// The function is ended after 300 seconds; what is left over waits for the next order.
const workSeconds = 240

const doers: Readonly<Record<DueWork, (due: DueMerchant, world: World) => Promise<string>>> = {
  remind: remindMerchant,
  settle: settleMerchant,
  erase: eraseMerchant,
}

const add = (outcomes: Outcomes, outcome: string): Outcomes => ({
  ...outcomes,
  [outcome]: (outcomes[outcome] ?? 0) + 1,
})

const secondsLate = (oldest: DueMerchant | undefined, now: string): number =>
  oldest === undefined ? 0 : Math.max(0, Math.round((Date.parse(now) - Date.parse(oldest.at)) / 1000))

/**
 * Does what is due in one shard, oldest first. A merchant that fails is parked for an hour and the rest go on. What did not
 * move (leased by another, out of hours) stays for the next sweep. Where WeChat says that no message of ours can pass, the rest
 * waits for the next sweep too.
 */
export async function workShard(
  work: DueWork,
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<{ readonly outcomes: Outcomes; readonly backlogSeconds: number }> {
  let outcomes: Outcomes = {}
  const seen = new Set<string>()
  const endsAt = world.clock.after(workSeconds)
  let backlogSeconds = 0
  for (let page = 0, reachedEnd = false; page < mostPages && !reachedEnd; page += 1) {
    const limit = pageSize + seen.size
    const found = await world.reminders.due(work, shard, world.clock.now(), limit)
    reachedEnd = found.length < limit
    const fresh = found.filter(({ merchantId }) => !seen.has(merchantId))
    if (page === 0) backlogSeconds = secondsLate(found[0], world.clock.now())
    for (const due of fresh) {
      if (world.clock.now() > endsAt) return { outcomes, backlogSeconds }
      seen.add(due.merchantId)
      const outcome = await attempt(work, due, world, onFailure)
      if (outcome === 'refused_everything') return { outcomes: add(outcomes, 'refused'), backlogSeconds }
      outcomes = add(outcomes, outcome)
    }
  }
  return { outcomes, backlogSeconds }
}

async function attempt(
  work: DueWork,
  due: DueMerchant,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<string> {
  try {
    return await doers[work](due, world)
  } catch (error) {
    onFailure({ merchantId: due.merchantId, error })
    await world.reminders.reschedule(work, due, world.clock.after(parkSeconds))
    return 'failed'
  }
}
