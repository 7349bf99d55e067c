import { addDays, endOfDay, shanghaiDay, startOfDay } from '#shared/rules/day'
import { reminderFor } from '../domain/reminder/plan'
import { isUrgent } from '../domain/reminder/reminder'
import type { DueMerchant } from '../ports/reminder-store'
import type { World } from '../ports/world'
import type { Outcomes } from './work-shard'

const pageSize = 200

// By which way a merchant would be reached tomorrow if nothing changes until then.
async function wayFor({ merchantId, at }: DueMerchant, day: string, world: World): Promise<string> {
  const merchant = await world.merchants.load(merchantId)
  if (merchant === null) return 'gone'
  const noon = `${day}T04:00:00.000Z`
  const after = addDays(shanghaiDay(at), -1)
  const reminder = reminderFor(merchant, { after }, { now: noon, calendar: world.calendar })
  if (reminder === null) return 'nothing_to_say'
  const person = await world.reminders.person(merchant.owner)
  if (person?.openids.mini_program !== undefined && person.consents[reminder.template] > 0) return 'wechat'
  if (!isUrgent(reminder)) return 'inbox_only'
  return world.sms !== null && merchant.fields.contact.phone !== null ? 'sms' : 'call_list'
}

/** What tomorrow's sweep would do in one shard, counted and not done: nothing is written, nobody is sent anything. */
export async function forecastShard(shard: number, world: World): Promise<Outcomes> {
  const tomorrow = addDays(shanghaiDay(world.clock.now()), 1)
  const counted: Record<string, number> = {}
  let after: DueMerchant | undefined = { at: startOfDay(tomorrow), merchantId: '' }
  while (after !== undefined) {
    const due: readonly DueMerchant[] = await world.reminders.due(
      'remind',
      shard,
      endOfDay(tomorrow),
      pageSize,
      after,
    )
    for (const one of due) {
      const way = await wayFor(one, tomorrow, world)
      counted.due = (counted.due ?? 0) + 1
      counted[way] = (counted[way] ?? 0) + 1
    }
    after = due.at(-1)
  }
  return counted
}
