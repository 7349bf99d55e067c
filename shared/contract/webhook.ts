import * as z from 'zod/mini'
import { nextActionCodes, requirementStatuses } from './requirement'
import { requirementCodes } from './requirement-codes'
import { merchantStatuses } from './statuses'
import { instant, line } from './text'

/**
 * The types of event. One change of a merchant is one event: its status changed (and perhaps requirements with it), or
 * requirements changed while the status stayed.
 */
export const eventTypes = ['merchant.status_changed', 'merchant.requirements_changed'] as const

/**
 * The body of a delivery, by Standard Webhooks. `sequence` counts the events of one merchant 1, 2, 3; `version` is the
 * merchant's. Statuses are as the clock has made them: `restricted` appears although it is never stored. `missing` names
 * requirements that are due now or overdue, `changed` those whose status is another than before (`status` null: no longer
 * asked). It holds nothing personal, no name and no number: a receiver that needs more asks the API.
 */
export const webhookEvent = z.strictObject({
  type: z.enum(eventTypes),
  timestamp: instant,
  data: z.strictObject({
    merchantId: z.string(),
    version: z.number(),
    sequence: z.number(),
    status: z.enum(merchantStatuses),
    previousStatus: z.nullable(z.enum(merchantStatuses)),
    nextAction: z.enum(nextActionCodes),
    missing: z.array(z.enum(requirementCodes)),
    changed: z.array(
      z.strictObject({ code: z.enum(requirementCodes), status: z.nullable(z.enum(requirementStatuses)) }),
    ),
  }),
})
export type WebhookEvent = z.infer<typeof webhookEvent>

/** The address of a receiver: https, on the public Internet. */
export const webhookRequest = z.strictObject({
  url: line(500).check(z.minLength(1, 'too_short')),
  description: z._default(line(100), ''),
})

/**
 * How a receiver takes its events: `paused` once it has taken none for an hour (it is then tried with one event every ten
 * minutes, and with all once it takes one), `ended` once it has answered 410.
 */
export const webhookStates = ['active', 'paused', 'ended'] as const
export type WebhookState = (typeof webhookStates)[number]

/**
 * A receiver. Until `previousSecretUntil` deliveries are signed with earlier secrets too, each for a day after it was
 * replaced. `failingSince` is the first failure since the last delivery that was taken.
 */
export const webhook = z.strictObject({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  createdAt: instant,
  createdBy: z.string(),
  secretVersion: z.number(),
  previousSecretUntil: z.nullable(instant),
  state: z.enum(webhookStates),
  failingSince: z.nullable(instant),
})
export type WebhookShown = z.infer<typeof webhook>

export const webhookList = z.strictObject({ items: z.array(webhook) })

/** A receiver with its secret (`whsec_` and base64, as the libraries of Standard Webhooks take it), shown this once. */
export const webhookWithSecret = z.extend(webhook, { secret: z.string() })
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>

/** The reasons why the last attempt failed. */
export const deliveryFailures = [
  'address_refused',
  'unanswered',
  'redirected',
  'refused',
  'gone',
  'receiver_failed',
] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]

/** `after` is the `eventId` behind which to go on. */
export const undeliveredQuery = z.strictObject({
  after: z.optional(line(100)),
  limit: z._default(
    z.coerce.number().check(z.int('format_invalid'), z.minimum(1, 'too_small'), z.maximum(100, 'too_large')),
    50,
  ),
})

/** An event given up after three days of tries. `eventId` is the `webhook-id` of its deliveries. */
export const undeliveredEvent = z.strictObject({
  eventId: z.string(),
  merchantId: z.string(),
  sequence: z.number(),
  gaveUpAt: instant,
  attempts: z.number(),
  failure: z.enum(deliveryFailures),
})

/** By merchant, then by sequence. `next` is the `after` of the next page, or null at the end. */
export const undeliveredPage = z.strictObject({
  items: z.array(undeliveredEvent),
  next: z.nullable(z.string()),
})

/**
 * The events to send again: undelivered events by their ids, or all that were given up at `from` or later (all there are,
 * when nothing is named); or everything of one merchant from a sequence on, delivered or not.
 */
export const replayRequest = z.strictObject({
  eventIds: z.optional(z.array(line(100)).check(z.minLength(1, 'too_few'), z.maxLength(100, 'too_many'))),
  from: z.optional(
    line(30).check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'format_invalid')),
  ),
  merchantId: z.optional(line(100)),
  sequence: z.optional(z.int().check(z.minimum(1, 'too_small'))),
})
export type ReplayRequest = z.infer<typeof replayRequest>

/** The number of events that were put back. They are sent with their old ids, each merchant's in order. */
export const replayAnswer = z.strictObject({ replayed: z.number() })
