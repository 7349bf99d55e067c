import { evaluated } from '#functions/domain/application/assess'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { settlesOn } from '#functions/domain/merchant/settle'
import { settleMerchant } from '#functions/jobs/settle-merchant'
import { dueShards } from '#functions/ports/reminder-store'
import { addDays, addMonths, endOfDay, shanghaiDay } from '#shared/rules/day'
import { turnsOn } from '#shared/rules/standing'
import type { Stage } from './stage'

const shift = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()

/** How time passes, and the job that writes down what it decided. */
export function timeSteps({ dice, clock, acting, world, moment, count }: Stage) {
  const leapDay = (after: string): string => {
    const year = Number(after.slice(0, 4))
    const leap = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((more) => year + more).find((one) => one % 4 === 0) ?? year
    return `${leap}-02-29`
  }

  /** Days on which things end, for one merchant. */
  function edges(merchant: Merchant): readonly string[] {
    const now = clock.now()
    const today = shanghaiDay(now)
    const ends = merchant.fields.licences.flatMap(({ validTo }) => validTo ?? [])
    const limit =
      'verifiedAt' in merchant && merchant.verifiedAt !== null
        ? [addMonths(shanghaiDay(merchant.verifiedAt), 6)]
        : []
    const monthEnd = addDays(`${addMonths(today, 1).slice(0, 7)}-01`, -1)
    const turns = [turnsOn(evaluated(merchant), now, moment().calendar), settlesOn(merchant, moment())]
    return [
      ...[...ends, ...limit, monthEnd, leapDay(today)].map(endOfDay),
      ...turns.flatMap((at) => at ?? []),
    ]
  }

  function next(merchant: Merchant): string {
    const now = clock.now()
    const how = dice.next()
    if (how < 0.3) return shift(now, 60_000 * (1 + dice.below(600)))
    if (how < 0.5) return shift(endOfDay(shanghaiDay(now)), dice.pick([-480_000, -1, 0, 1, 480_000]))
    if (how < 0.75) {
      const coming = edges(merchant).filter((at) => at > now && at < shift(now, 86_400_000 * 500))
      const [first = shift(now, 1)] = coming.slice(dice.below(Math.max(1, coming.length)))
      return shift(first, dice.pick([-1, 0, 0, 1, 86_400_000]))
    }
    return shift(now, 86_400_000 * dice.pick([1, 3, 7, 20, 31, 60, 91]))
  }

  return {
    pass(merchant: Merchant): string {
      const to = next(merchant)
      if (to > clock.now()) clock.set(to)
      return 'done'
    },

    /** The job looks at everything that is due. */
    async job(): Promise<string> {
      for (let shard = 0; shard < dueShards; shard += 1)
        for (const due of await world.reminders.due('settle', shard, clock.now(), 50))
          count(`job ${await settleMerchant(due, acting)}`)
      return 'done'
    },
  }
}
