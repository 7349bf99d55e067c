import type { InboxMessage } from '#shared/contract/reminder'
import { addDays, endOfDay, shanghaiDay } from '#shared/rules/day'
import { reminderText } from '#shared/words/reminder-words'
import type { Merchant } from '../../domain/merchant/merchant'
import { mayRemindAt } from '../../domain/reminder/hours'
import { newestRules, type Planned, planAfter, planWithout, reminderFor } from '../../domain/reminder/plan'
import type { Reminder } from '../../domain/reminder/reminder'
import type { Claim, DueMerchant, ReminderState } from '../../ports/reminder-store'
import { momentOf, type World } from '../../ports/world'
import { endLease } from './end-lease'
import { deliver, type Reminded } from './send-reminder'

const leaseSeconds = 60

const newMessage = (merchantId: string, id: string, reminder: Reminder, now: string): InboxMessage => {
  const { title, text } = reminderText(reminder, 'zh-CN')
  return {
    id,
    merchantId,
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

// Everything up to and including today was looked at.
async function move(
  state: ReminderState,
  merchant: Merchant,
  why: Reminded,
  world: World,
): Promise<Reminded> {
  const at = momentOf(world)
  const due = { merchantId: merchant.id, at: state.remindAt ?? '' }
  const { remindAt, plan } = planAfter(merchant, endOfDay(shanghaiDay(at.now)), at)
  const moved = await world.reminders.reschedule('remind', due, remindAt, plan)
  return moved === 'moved' ? why : 'changed'
}

/** The message to claim and send; `next` is null where the merchant must be loaded to know what follows. */
type Aim = Pick<Claim, 'merchant' | 'state'> & {
  readonly reminder: Reminder
  readonly after: string
  readonly message: InboxMessage
  readonly again: boolean
  readonly next: Planned | null
}

// Claims and sends; null when the claim was refused.
async function claimAndSend(aim: Aim, world: World): Promise<Reminded | null> {
  const { merchant, state, message, again, reminder, after, next } = aim
  const leaseEndsAt = world.clock.after(leaseSeconds)
  const claim = { merchant, state, day: reminder.day, message, again, leaseEndsAt }
  if ((await world.reminders.claim(claim)) !== 'claimed') return null
  const { template } = reminder
  const isOurs = world.clock.now() < leaseEndsAt
  const openid = isOurs ? await world.reminders.takeConsent(merchant.owner, template, message) : null
  const sending = { messageId: message.id, until: leaseEndsAt }
  const held = {
    ...state,
    merchantId: merchant.id,
    remindedOn: reminder.day,
    sending,
    retry: null,
  }
  const way = { openid, uses: openid === null ? null : template }
  return deliver({ merchant, reminder, message, ...way, after, leaseEndsAt, held, next }, world)
}

/**
 * Sends the message that was planned for today when the merchant last changed, without loading the merchant: the claim is
 * refused if anything has changed since, so it may rest on the index, which lags. Null when there is no such plan, or it is
 * over.
 */
async function sendPlanned(due: DueMerchant, world: World): Promise<Reminded | null> {
  const { merchantId, at, plan, basedOn = null } = due
  const now = world.clock.now()
  const today = shanghaiDay(now)
  const reminder = plan?.reminders[0]
  if (!plan || reminder?.day !== today || at > now || plan.rules !== newestRules(today)) return null
  const next = planWithout(plan, today, merchantId)
  return claimAndSend(
    {
      merchant: { id: merchantId, owner: plan.owner },
      state: { remindAt: at, basedOn },
      reminder,
      after: addDays(today, -1),
      message: newMessage(merchantId, world.chance.id(), reminder, now),
      again: false,
      next: next.remindAt === null && !plan.isWhole ? null : next,
    },
    world,
  )
}

/**
 * The day after which rungs count for this message: the day of the last reminder, for later ones were missed and are made up
 * for today; before the first reminder, the day before the merchant was due. A message that WeChat could not take keeps its
 * own day.
 */
function heardUntil({ remindAt, remindedOn, retry }: ReminderState, today: string): string {
  if (retry?.day === today) return retry.after
  return remindedOn ?? addDays(shanghaiDay(remindAt ?? today), -1)
}

/**
 * Reminds one due merchant: takes the plan for today, or evaluates anew what is missing; claims the day, takes the consent,
 * sends, and records the outcome. At most one message a Shanghai day, only from 09:00 to 20:00, never once the reason is
 * cured.
 */
export async function remindMerchant(due: DueMerchant, world: World): Promise<Reminded> {
  const at = momentOf(world)
  if (!mayRemindAt(at.now)) return 'outside_hours'
  const outcome = await sendPlanned(due, world)
  if (outcome !== null) return outcome
  const state = await world.reminders.state(due.merchantId)
  if (state === null || state.remindAt === null || state.remindAt > at.now) return 'not_due'
  if (state.sending !== null && state.sending.until > at.now) return 'leased'
  const merchant = await world.merchants.load(due.merchantId)
  // An erased merchant is reminded of nothing more.
  if (merchant === null)
    return (await world.reminders.reschedule('remind', due, null)) === 'moved' ? 'gone' : 'changed'
  if (state.sending !== null) return endLease(state, merchant, world)
  const today = shanghaiDay(at.now)
  const retry = state.retry?.day === today ? state.retry : null
  if (state.remindedOn === today && retry === null) return move(state, merchant, 'nothing_to_say', world)
  const after = heardUntil(state, today)
  const reminder = reminderFor(merchant, { after }, at)
  if (reminder === null) return move(state, merchant, 'nothing_to_say', world)
  const held = retry && (await world.reminders.message(merchant.owner, retry.messageId))
  const message = held ?? newMessage(merchant.id, retry?.messageId ?? world.chance.id(), reminder, at.now)
  const next = planAfter(merchant, endOfDay(today), at)
  const aim = { merchant, state, reminder, after, message, again: retry !== null, next }
  return (await claimAndSend(aim, world)) ?? 'changed'
}
