import type { InboxMessage, ReminderChannel, SendOutcome, Template } from '#shared/contract/reminder'
import { addDays } from '#shared/rules/day'
import { reminderData, reminderSms } from '#shared/words/reminder-words'
import type { Merchant } from '../domain/merchant'
import type { Reminder } from '../domain/reminder'
import { nextReminderAt } from '../domain/reminder-plan'
import type { SendResult } from '../ports/messenger'
import type { DeliveryRecord } from '../ports/reminder-store'
import type { World } from '../ports/world'
import { moment } from './moment'
import type { Reminded } from './remind-merchant'

/** A claimed message and by which ways it may go. `openid` null: the inbox alone. */
export type Delivery = {
  readonly merchant: Merchant
  readonly reminder: Reminder
  readonly message: InboxMessage
  readonly openid: string | null
  readonly uses: Template | null
}

const retrySeconds = 15 * 60

const outcomeOf = (result: SendResult): SendOutcome =>
  result.outcome === 'not_sent' || result.outcome === 'quota' ? 'held' : result.outcome

// The last rungs: tomorrow it is due, or it is overdue. Only then may it cost an SMS or a call.
const isUrgent = ({ items, day }: Reminder): boolean =>
  items.some(({ dueOn }) => dueOn !== null && dueOn <= addDays(day, 1))

async function byWechat({ openid, reminder, message }: Delivery, world: World): Promise<SendResult | null> {
  if (openid === null) return null
  const page = message.link.replace(/^\//, '')
  return world.messenger.send({ openid, template: reminder.template, page, data: reminderData(reminder, 'zh-CN') })
}

async function otherwise(delivery: Delivery, world: World): Promise<readonly [ReminderChannel, SendOutcome][]> {
  if (!isUrgent(delivery.reminder)) return []
  const { phone } = delivery.merchant.fields.contact
  if (world.sms !== null && phone !== null) {
    const { outcome } = await world.sms.send({
      to: phone,
      text: reminderSms(delivery.reminder, 'zh-CN'),
      id: delivery.message.id,
    })
    if (outcome === 'sent' || outcome === 'unknown') return [['sms', outcome]]
  }
  return [['call_list', 'sent']]
}

/** Sends a claimed message by WeChat where she agreed to it, else, when it is urgent, by SMS or a call of staff. */
export async function deliver(delivery: Delivery, world: World): Promise<Reminded> {
  const { merchant, message, uses } = delivery
  const result = await byWechat(delivery, world)
  const arrived = result !== null && (result.outcome === 'sent' || result.outcome === 'unknown')
  const later = result !== null && result.outcome === 'not_sent'
  const others = arrived || later ? [] : await otherwise(delivery, world)
  const at = moment(world)
  const told: [ReminderChannel, SendOutcome][] = [
    ...(result === null ? [] : [['wechat', outcomeOf(result)] satisfies [ReminderChannel, SendOutcome]]),
    ...others,
  ]
  const records = told.map(
    ([channel, outcome]): DeliveryRecord => ({ person: merchant.owner, messageId: message.id, channel, outcome, at: at.now }),
  )
  if (result?.outcome === 'no_consent' && uses !== null)
    await world.reminders.emptyConsents(merchant.owner, uses, at.now, null)
  const state = await world.reminders.state(merchant.id)
  if (state?.sending?.messageId !== message.id) return 'changed'
  const current = (await world.merchants.load(merchant.id)) ?? merchant
  const kept = result !== null && ['not_sent', 'quota', 'unreachable', 'refused'].includes(result.outcome)
  await world.reminders.record(state, records.length > 0 ? records : [inboxRecord(delivery, at.now)], {
    remindAt: later ? world.clock.after(retrySeconds) : nextReminderAt(current, at.now, at),
    giveBack: kept ? uses : null,
    retryOn: later ? message.day : null,
  })
  return result === null ? 'inbox_only' : outcomeOf(result)
}

const inboxRecord = ({ merchant, message }: Delivery, at: string): DeliveryRecord => ({
  person: merchant.owner,
  messageId: message.id,
  channel: 'inbox',
  outcome: 'sent',
  at,
})
