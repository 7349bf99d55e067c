import { isRefusal } from '../domain/merchant/refusal'
import { erasesAt } from '../domain/merchant/retention'
import { erase } from '../operations/erase'
import type { DueMerchant } from '../ports/reminder-store'
import type { World } from '../ports/world'
import type { OutcomeOf } from './works'

/** Erasure of a merchant whose legal retention is over. It is not due again afterwards. */
export async function eraseMerchant(due: DueMerchant, world: World): Promise<OutcomeOf<'erase'>> {
  const before = await world.merchants.load(due.merchantId)
  const at = before === null ? null : erasesAt(before)
  if (before === null || at === null || at > world.clock.now()) {
    const moved = (await world.reminders.reschedule('erase', due, at)) === 'moved'
    return moved ? (before === null ? 'gone' : 'not_due') : 'changed'
  }
  const outcome = await erase(before, { id: 'clock', role: 'clock' }, world)
  if (isRefusal(outcome)) return 'changed'
  await world.reminders.reschedule('erase', due, null)
  return 'erased'
}
