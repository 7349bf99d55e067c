import type { DueMerchant, DueWork } from '../ports/reminder-store'
import type { World } from '../ports/world'
import { drain, timeLimit } from './drain'
import { eraseMerchant } from './erase-merchant'
import { remindMerchant } from './reminder/remind-merchant'
import { settleMerchant } from './settle-merchant'
import type { Done, Failure, OutcomeOf } from './works'

const parkSeconds = 60 * 60

type Doing = OutcomeOf<DueWork> | 'refused_everything'

const jobs: Readonly<Record<DueWork, (due: DueMerchant, world: World) => Promise<Doing>>> = {
  remind: remindMerchant,
  settle: settleMerchant,
  erase: eraseMerchant,
}

const secondsLate = (oldest: DueMerchant | undefined, now: string): number =>
  oldest === undefined ? 0 : Math.max(0, Math.round((Date.parse(now) - Date.parse(oldest.at)) / 1000))

/**
 * Work on the due merchants of one shard, the oldest first. A merchant that fails is parked for an hour. A merchant that did
 * not move (leased by another worker, outside the hours) stays for the next sweep; so do the rest where WeChat says that no
 * message of ours can be sent.
 */
export async function workShard(
  work: DueWork,
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Done<OutcomeOf<DueWork>>> {
  const isLate = timeLimit(world.clock)
  let isHopeless = false
  let backlogSeconds: number | null = null
  const outcomes = await drain<DueMerchant, OutcomeOf<DueWork>>({
    pageSize: 50,
    isOver: () => isHopeless || isLate(),
    keyOf: ({ merchantId }) => merchantId,
    async due(limit) {
      const found = await world.reminders.due(work, shard, world.clock.now(), limit)
      backlogSeconds ??= secondsLate(found[0], world.clock.now())
      return found
    },
    async work(due, count) {
      const outcome = await jobs[work](due, world)
      isHopeless = outcome === 'refused_everything'
      count(outcome === 'refused_everything' ? 'refused' : outcome)
    },
    async onFailure(due, error) {
      onFailure({ merchantId: due.merchantId, error })
      await world.reminders.reschedule(work, due, world.clock.after(parkSeconds))
    },
  })
  return { outcomes, backlogSeconds: backlogSeconds ?? 0 }
}
