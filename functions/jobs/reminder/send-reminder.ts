import { messagePage } from '#shared/contract/place'
import type { InboxMessage, ReminderChannel, SendOutcome, Template } from '#shared/contract/reminder'
import { takesMessages } from '#shared/numbers/phone/contact-phone'
import { earlier, endOfDay } from '#shared/rules/day'
import { reminderData, reminderSms } from '#shared/words/reminder-words'
import type { Merchant } from '../../domain/merchant/merchant'
import { closingOf, mayRemindAt } from '../../domain/reminder/hours'
import { type Planned, planAfter } from '../../domain/reminder/plan'
import type { Reminder } from '../../domain/reminder/reminder'
import { isUrgent } from '../../domain/reminder/reminder'
import { tryAgain } from '../../operations/try-again'
import type { SendResult } from '../../ports/messenger'
import type { DeliveryRecord, ReminderState, Retry } from '../../ports/reminder-store'
import { momentOf, type World } from '../../ports/world'
import type { OutcomeOf } from '../works'

/**
 * A claimed message and the channels it may use. `openid` null: the inbox alone. The message holds everything whose rung
 * lies after the day `after`, and may be sent only before `leaseEndsAt`. `held` is the row as the claim left it, `next` what
 * was planned to follow; null: the merchant must be looked at to know.
 */
export type Delivery = {
  readonly merchant: Pick<Merchant, 'id' | 'owner'>
  readonly reminder: Reminder
  readonly message: InboxMessage
  readonly openid: string | null
  readonly uses: Template | null
  readonly after: string
  readonly leaseEndsAt: string
  readonly held: ReminderState
  readonly next: Planned | null
}

/** The outcome for one due merchant; `refused_everything`: our template or credentials are wrong, no message can be sent. */
export type Reminded = OutcomeOf<'remind'> | 'refused_everything'

const retrySeconds = 15 * 60

const outcomeOf = (result: SendResult): SendOutcome =>
  result.outcome === 'not_sent' || result.outcome === 'quota' ? 'held' : result.outcome

const notAfter = ({ message, leaseEndsAt }: Delivery): string => earlier(leaseEndsAt, closingOf(message.day))

async function byWechat(delivery: Delivery, world: World): Promise<SendResult | null> {
  const { openid, reminder } = delivery
  if (openid === null) return null
  return world.messenger.send({
    openid,
    template: reminder.template,
    page: messagePage(reminder.link),
    data: reminderData(reminder, 'zh-CN'),
    notAfter: notAfter(delivery),
  })
}

const isTooLate = ({ leaseEndsAt }: Delivery, world: World): boolean => {
  const now = world.clock.now()
  return now >= leaseEndsAt || !mayRemindAt(now)
}

async function sendBySmsOrCallList(
  delivery: Delivery,
  world: World,
): Promise<readonly [ReminderChannel, SendOutcome][]> {
  if (!isUrgent(delivery.reminder)) return []
  const merchant = world.sms && (await world.merchants.load(delivery.merchant.id))
  const phone = merchant?.fields.contact.phone ?? null
  if (world.sms !== null && phone !== null && takesMessages(phone) && !isTooLate(delivery, world)) {
    const { outcome } = await world.sms.send({
      to: phone,
      text: reminderSms(delivery.reminder, 'zh-CN'),
      id: delivery.message.id,
      notAfter: notAfter(delivery),
    })
    if (outcome === 'sent' || outcome === 'unknown') return [['sms', outcome]]
  }
  return [['call_list', 'sent']]
}

// The state in the store now; null where the lease is over and another worker has recorded the outcome.
async function lookAgain(
  { merchant, message, leaseEndsAt }: Delivery,
  world: World,
): Promise<readonly [ReminderState, Planned] | null> {
  const state = await world.reminders.state(merchant.id)
  if (state?.sending?.messageId !== message.id || state.sending.until !== leaseEndsAt) return null
  const current = await world.merchants.load(merchant.id)
  if (current === null) throw new Error(`Merchant ${merchant.id} was reminded and does not exist`)
  return [state, planAfter(current, endOfDay(message.day), momentOf(world))]
}

// The requirements may change while the message is on its way; then the next day is worked out again.
async function writeDown(
  delivery: Delivery,
  sent: readonly [ReminderChannel, SendOutcome][],
  { kept, retry }: { readonly kept: boolean; readonly retry: Retry | null },
  world: World,
): Promise<boolean> {
  const { merchant, message, uses, held, next } = delivery
  const at = world.clock.now()
  const records = sent.map(
    ([channel, outcome]): DeliveryRecord => ({
      person: merchant.owner,
      messageId: message.id,
      channel,
      outcome,
      at,
    }),
  )
  const outcome = await tryAgain(async (tries) => {
    const known = tries === 0 && next !== null ? ([held, next] as const) : await lookAgain(delivery, world)
    if (known === null) return 'lease_over'
    const [state, { remindAt, plan }] = known
    return world.reminders.record(state, records, {
      remindAt: retry === null ? remindAt : world.clock.after(retrySeconds),
      plan,
      giveBack: kept ? uses : null,
      retry,
    })
  })
  if (outcome === 'changed')
    throw new Error(
      `Merchant ${merchant.id}: message ${message.id} was not written down, the merchant changed every time`,
    )
  return outcome === 'recorded'
}

// The fault is ours, and WeChat's number says which.
function logRefusal(merchantId: string, errcode: number, world: World): void {
  const line = { time: world.clock.now(), work: 'remind', shard: -1, merchantId }
  const failure = [`WeChat refused a message with errcode ${errcode}`]
  world.log({ ...line, level: 'error', outcomes: {}, backlogSeconds: 0, failure })
}

// A worker that was delayed after the claim sends nothing: the claim, or the hours of the day, are over.
async function tooLate(delivery: Delivery, world: World): Promise<Reminded> {
  const recorded = await writeDown(delivery, [['wechat', 'held']], { kept: true, retry: null }, world)
  return recorded ? 'held' : 'changed'
}

/**
 * Delivery of a claimed message: by WeChat where the seller agreed to it, else, when it is urgent, by SMS or a call of
 * staff.
 */
export async function deliver(delivery: Delivery, world: World): Promise<Reminded> {
  const { merchant, message, uses, after } = delivery
  if (isTooLate(delivery, world)) return tooLate(delivery, world)
  const result = await byWechat(delivery, world)
  const arrived = result !== null && (result.outcome === 'sent' || result.outcome === 'unknown')
  const later = result?.outcome === 'not_sent' && mayRemindAt(world.clock.after(retrySeconds))
  const others = arrived || later ? [] : await sendBySmsOrCallList(delivery, world)
  const sent: [ReminderChannel, SendOutcome][] = [
    ...(result === null ? [] : [['wechat', outcomeOf(result)] satisfies [ReminderChannel, SendOutcome]]),
    ...others,
  ]
  if (result?.outcome === 'no_consent' && uses !== null)
    await world.reminders.emptyConsents(merchant.owner, uses, world.clock.now(), null)
  const kept = result !== null && ['not_sent', 'quota', 'unreachable', 'refused'].includes(result.outcome)
  const retry = later ? { day: message.day, after } : null
  const recorded = await writeDown(
    delivery,
    sent.length > 0 ? sent : [['inbox', 'sent']],
    { kept, retry },
    world,
  )
  if (result?.outcome === 'refused') logRefusal(merchant.id, result.errcode, world)
  if (!recorded) return 'changed'
  if (result?.outcome === 'refused' && result.concerns === 'everything') return 'refused_everything'
  return result === null ? 'inbox_only' : outcomeOf(result)
}
