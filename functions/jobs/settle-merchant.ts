import { change } from '../domain/merchant/change'
import { settle, settlesOn } from '../domain/merchant/settle'
import { clockContext } from '../operations/write-change'
import type { DueMerchant } from '../ports/reminder-store'
import { momentOf, type World } from '../ports/world'
import type { OutcomeOf } from './works'

/**
 * Records the clock's decision on one merchant: the status, an audit entry of that moment, and the freed number. An erased
 * merchant is not due again.
 */
export async function settleMerchant(due: DueMerchant, world: World): Promise<OutcomeOf<'settle'>> {
  const at = momentOf(world)
  const before = await world.merchants.load(due.merchantId)
  if (before === null)
    return (await world.reminders.reschedule('settle', due, null)) === 'moved' ? 'gone' : 'changed'
  const settled = settle(before, at)
  if (settled === null) {
    const endsAt = settlesOn(before, at)
    return (await world.reminders.reschedule('settle', due, endsAt)) === 'moved' ? 'not_due' : 'changed'
  }
  const seal = await world.merchants.sealFor(before.id)
  const made = change(before, settled.after, clockContext(settled, at, seal, world))
  return (await world.merchants.commit(made, null)) === 'committed' ? 'settled' : 'changed'
}
