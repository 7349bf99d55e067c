import { shanghaiDay, startOfDay } from '#shared/rules/day'
import type { Moment } from '../application/assess'
import { canonical } from '../merchant/canonical'
import type { Merchant } from '../merchant/merchant'
import { erasesAt } from '../merchant/retention'
import { settlesOn } from '../merchant/settle'
import { type Plan, planAfter, rungsOf } from '../reminder/plan'

/**
 * The next instants at which the clock has work with a merchant: when to remind and of what, when the clock alone ends it,
 * and when it is erased. `null` means never; a part that need not move is left out. `isRebased`: the next reminder keeps its
 * instant, but reminders missed before it are others, so a message made from the earlier state must be made again.
 */
export type Due = {
  readonly remindAt?: string | null
  readonly plan?: Plan
  readonly isRebased?: true
  readonly endsAt?: string | null
  readonly erasesAt?: string | null
}

const hasCome = (instant: string | null, now: string): boolean => instant !== null && instant <= now

const isSooner = (instant: string | null, other: string | null): boolean =>
  instant !== null && (other === null || instant < other)

/**
 * The part of it that a change moves. An end that comes later, or not at all, stays at the instant where it was: the clock
 * looks at the merchant then, ends nothing, and moves it on. A save that moves no reminder writes the head alone. Today's
 * reminder counts as still to come, for it may not have been given yet; if it was, the next look at the merchant moves it on.
 */
export function dueAfter(before: Merchant | null, after: Merchant, moment: Moment): Due {
  const today = shanghaiDay(moment.now)
  const times = (merchant: Merchant) => {
    const rungs = rungsOf(merchant, moment)
    return {
      ...planAfter(merchant, startOfDay(today), moment, rungs),
      missable: rungs.filter(({ day }) => day < today),
      endsAt: settlesOn(merchant, moment),
      erasesAt: erasesAt(merchant),
    }
  }
  const none = { remindAt: null, plan: null, missable: [], endsAt: null, erasesAt: null }
  const had = before === null ? none : times(before)
  const { remindAt, plan, missable, ...has } = times(after)
  const isSame = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)
  const ends = {
    ...(isSooner(has.endsAt, had.endsAt) || hasCome(had.endsAt, moment.now) ? { endsAt: has.endsAt } : {}),
    ...(had.erasesAt === has.erasesAt ? {} : { erasesAt: has.erasesAt }),
  }
  if (!isSame([had.remindAt, had.plan], [remindAt, plan]) || hasCome(remindAt, moment.now))
    return { ...ends, remindAt, plan }
  return isSame(had.missable, missable) ? ends : { ...ends, isRebased: true }
}
