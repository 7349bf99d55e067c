import { addDays, endOfDay, shanghaiDay } from '#shared/rules/day'
import type { Merchant } from '../../domain/merchant/merchant'
import { planAfter } from '../../domain/reminder/plan'
import type { ReminderState } from '../../ports/reminder-store'
import { momentOf, type World } from '../../ports/world'
import type { OutcomeOf } from '../works'

/**
 * Ends the lease of a worker that stopped between claim and record. Nobody knows whether its message was sent, so it counts
 * as sent. If not even the seller's inbox has the message, nothing was sent: it is tried again.
 */
export async function endLease(
  state: ReminderState,
  merchant: Merchant,
  world: World,
): Promise<OutcomeOf<'remind'>> {
  const at = momentOf(world)
  const day = state.remindedOn ?? shanghaiDay(at.now)
  if ((await world.reminders.message(merchant.owner, state.sending?.messageId ?? '')) === null) {
    const retry = { day: shanghaiDay(at.now), after: addDays(day, -1) }
    const again = { remindAt: at.now, giveBack: null, retry }
    return (await world.reminders.record(state, [], again)) === 'recorded' ? 'held' : 'changed'
  }
  const record = {
    person: merchant.owner,
    messageId: state.sending?.messageId ?? '',
    channel: 'wechat',
    outcome: 'unknown',
    at: at.now,
  } as const
  const next = { ...planAfter(merchant, endOfDay(day), at), giveBack: null, retry: null }
  return (await world.reminders.record(state, [record], next)) === 'recorded' ? 'unknown' : 'changed'
}
