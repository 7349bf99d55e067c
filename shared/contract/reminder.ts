import * as z from 'zod/mini'
import { requirementCodes } from './requirement-codes'
import { calendarDay, instant, line } from './text'

/** WeChat's message templates: something to do, a paper that ends, a result. Each has a balance of consents of its own. */
export const templates = ['todo', 'expiry', 'result'] as const
export type Template = (typeof templates)[number]

/** The seller's answer when asked for messages of a template (WeChat's own words). */
export const consentOutcomes = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentOutcome = (typeof consentOutcomes)[number]

export const consentRequest = z.strictObject({
  template: z.enum(templates),
  outcome: z.enum(consentOutcomes),
})

/** The number of messages of each template that the seller has agreed to and not yet got. Never below zero. */
export const consents = z.strictObject({ todo: z.number(), expiry: z.number(), result: z.number() })
export type Consents = z.infer<typeof consents>

export const channels = ['inbox', 'wechat', 'sms', 'call_list'] as const
export type ReminderChannel = (typeof channels)[number]

/**
 * The outcome of a message. `sending` is a lease; `unknown` (no answer after it was sent) counts as sent; `no_consent`,
 * `unreachable` and `refused` say why WeChat did not carry it; `held` waits for WeChat to work again.
 */
export const sendOutcomes = [
  'sending',
  'sent',
  'unknown',
  'no_consent',
  'unreachable',
  'refused',
  'held',
] as const
export type SendOutcome = (typeof sendOutcomes)[number]

/** The reasons for a message. `hand_in`: everything is given, and only the handing in is missing. */
export const reminderReasons = [
  'after_approval',
  'action_required',
  'idle_draft',
  'hand_in',
  'licence_end',
  'renewal_window',
  'recheck',
] as const
export type ReminderReason = (typeof reminderReasons)[number]

/** A message in the seller's inbox: the record of its text, its time, and the outcome of each copy. */
export const inboxMessage = z.strictObject({
  id: z.string(),
  merchantId: z.string(),
  template: z.enum(templates),
  at: instant,
  day: calendarDay,
  title: line(60),
  text: line(300),
  link: z.string(),
  items: z.array(z.enum(requirementCodes)),
  dueOn: z.nullable(calendarDay),
  deliveries: z.array(
    z.strictObject({ channel: z.enum(channels), outcome: z.enum(sendOutcomes), at: instant }),
  ),
})
export type InboxMessage = z.infer<typeof inboxMessage>

export const inbox = z.strictObject({ items: z.array(inboxMessage), consents })

/** The Shanghai day of the calls; today when left out. */
export const callListQuery = z.strictObject({ day: z.optional(calendarDay) })

/** Merchants with an urgent reminder that neither WeChat nor SMS can deliver. The number to call is in their file. */
export const callList = z.strictObject({
  day: calendarDay,
  items: z.array(
    z.strictObject({ merchantId: z.string(), title: z.string(), dueOn: z.nullable(calendarDay) }),
  ),
})

/** The query of WeChat's push: the signature over a timestamp, a number used once, and a token both sides know. */
export const pushQuery = z.object({
  signature: z.optional(line(100)),
  timestamp: z.optional(line(20)),
  nonce: z.optional(line(100)),
  echostr: z.optional(line(200)),
})
