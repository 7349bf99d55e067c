import type { InboxMessage, Template } from '#shared/contract/reminder'
import { addDays, endOfDay, shanghaiDay } from '#shared/rules/day'
import { reminderText } from '#shared/words/reminder-words'
import type { Merchant } from '../domain/merchant'
import type { Reminder } from '../domain/reminder'
import { mayRemindAt } from '../domain/reminder-hours'
import { nextReminderAt, reminderFor } from '../domain/reminder-plan'
import type { DueMerchant, ReminderState } from '../ports/reminder-store'
import type { World } from '../ports/world'
import { deliver } from './deliver'
import { moment } from './moment'
import type { Reminded } from './reminded'

const leaseSeconds = 60

const newMessage = (merchant: Merchant, reminder: Reminder, world: World): InboxMessage => {
  const now = world.clock.now()
  const { title, text } = reminderText(reminder, 'zh-CN')
  return {
    id: world.chance.id(),
    merchantId: merchant.id,
    template: reminder.template,
    at: now,
    day: reminder.day,
    title,
    text,
    link: reminder.link,
    items: reminder.items.map(({ code }) => code),
    dueOn: reminder.items[0]?.dueOn ?? null,
    deliveries: [{ channel: 'inbox', outcome: 'sent', at: now }],
  }
}

// A worker ended between claim and record: whether the message left nobody knows, so it counts as sent.
async function endLease(state: ReminderState, merchant: Merchant, world: World): Promise<Reminded> {
  const at = moment(world)
  const messageId = state.sending?.messageId ?? ''
  const record = {
    person: merchant.owner,
    messageId,
    channel: 'wechat',
    outcome: 'unknown',
    at: at.now,
  } as const
  const told = endOfDay(state.remindedOn ?? shanghaiDay(at.now))
  const next = { remindAt: nextReminderAt(merchant, told, at), giveBack: null, retry: null }
  return (await world.reminders.record(state, [record], next)) === 'recorded' ? 'unknown' : 'changed'
}

// Everything up to and with today was looked at.
async function move(
  state: ReminderState,
  merchant: Merchant,
  why: Reminded,
  world: World,
): Promise<Reminded> {
  const at = moment(world)
  const due = { merchantId: merchant.id, at: state.remindAt ?? '' }
  const next = nextReminderAt(merchant, endOfDay(shanghaiDay(at.now)), at)
  const moved = await world.reminders.reschedule('remind', due, next)
  return moved === 'moved' ? why : 'changed'
}

async function messageFor(
  state: ReminderState,
  merchant: Merchant,
  reminder: Reminder,
  world: World,
): Promise<{ readonly message: InboxMessage; readonly again: boolean }> {
  const { retry } = state
  const held =
    retry !== null && retry.day === reminder.day
      ? await world.reminders.message(merchant.owner, retry.messageId)
      : null
  return held === null
    ? { message: newMessage(merchant, reminder, world), again: false }
    : { message: held, again: true }
}

async function claim(
  state: ReminderState,
  merchant: Merchant,
  reminder: Reminder,
  uses: Template | null,
  leaseEndsAt: string,
  world: World,
): Promise<InboxMessage | 'changed' | 'no_consent'> {
  const { message, again } = await messageFor(state, merchant, reminder, world)
  const outcome = await world.reminders.claim({
    merchant,
    state,
    day: reminder.day,
    message,
    again,
    uses,
    leaseEndsAt,
  })
  return outcome === 'claimed' ? message : outcome
}

/**
 * The day after which a rung is still to be spoken of: the day of her last reminder, for what came due since was missed and is
 * made good today; before the first, the day before she stood in the index. What WeChat could not take is tried again as it
 * was.
 */
function heardUntil({ remindAt, remindedOn, retry }: ReminderState, today: string): string {
  if (retry?.day === today) return retry.after
  return remindedOn ?? addDays(shanghaiDay(remindAt ?? today), -1)
}

/**
 * Reminds one due merchant: looks again what is still missing, claims the day and the consent in one transaction, sends,
 * and writes down what became of it. At most one message a Shanghai day, only from 09:00 to 20:00, never after the cure.
 */
export async function remindMerchant(due: DueMerchant, world: World): Promise<Reminded> {
  const at = moment(world)
  if (!mayRemindAt(at.now)) return 'outside_hours'
  const state = await world.reminders.state(due.merchantId)
  if (state === null || state.remindAt === null || state.remindAt > at.now) return 'not_due'
  const merchant = await world.merchants.load(due.merchantId)
  // Who is forgotten is reminded of nothing more.
  if (merchant === null)
    return (await world.reminders.reschedule('remind', due, null)) === 'moved' ? 'gone' : 'changed'
  if (state.sending !== null)
    return state.sending.until > at.now ? 'leased' : endLease(state, merchant, world)
  const today = shanghaiDay(at.now)
  const isRetry = state.retry?.day === today
  if (state.remindedOn === today && !isRetry) return move(state, merchant, 'nothing_to_say', world)
  const after = heardUntil(state, today)
  const reminder = reminderFor(merchant, { after }, at)
  if (reminder === null) return move(state, merchant, 'nothing_to_say', world)
  const person = await world.reminders.person(merchant.owner)
  const openid = person?.openids.mini_program
  const wishes = person !== null && openid !== undefined && person.consents[reminder.template] > 0
  const lease = world.clock.after(leaseSeconds)
  const first = await claim(state, merchant, reminder, wishes ? reminder.template : null, lease, world)
  const message = first === 'no_consent' ? await claim(state, merchant, reminder, null, lease, world) : first
  if (typeof message === 'string') return 'changed'
  const uses = wishes && first !== 'no_consent' ? reminder.template : null
  const way = { openid: uses === null ? null : (openid ?? null), uses }
  return deliver({ merchant, reminder, message, ...way, after, leaseEndsAt: lease }, world)
}
