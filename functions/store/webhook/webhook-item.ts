import * as z from 'zod/mini'
import { nextActionCodes, requirementStatuses } from '#shared/contract/requirement'
import { requirementCodes } from '#shared/contract/requirement-codes'
import { merchantStatuses } from '#shared/contract/statuses'
import { deliveryFailures } from '#shared/contract/webhook'
import type { ReceiverState } from '../../domain/webhook/merchant-event'
import type { Lane, Undelivered, Webhook } from '../../domain/webhook/webhook'
import type { UndeliveredOf } from '../../ports/webhook-store'
import { keyOf, partsOf, placeOf } from '../key'
import { entities, places } from '../key-table'
import { itemVersion, jsonOf, readItem } from '../read-item'
import type { Item } from '../table'

const webhookItem = z.object({
  webhook: jsonOf(
    z.object({
      id: z.string(),
      url: z.string(),
      description: z.string(),
      createdAt: z.string(),
      createdBy: z.string(),
      secretVersion: z.number(),
      previousSecrets: z._default(z.array(z.object({ secretVersion: z.number(), until: z.string() })), []),
    }),
  ),
  health: z._default(
    z.object({
      failingSince: z.nullable(z.string()),
      restsUntil: z.nullable(z.string()),
      goneAt: z.nullable(z.string()),
    }),
    { failingSince: null, restsUntil: null, goneAt: null },
  ),
})

const report = z.object({
  status: z.enum(merchantStatuses),
  nextAction: z.enum(nextActionCodes),
  missing: z.array(z.enum(requirementCodes)),
  requirements: z.partialRecord(z.enum(requirementCodes), z.enum(requirementStatuses)),
})

const receiverStateItem = z.object({
  merchantId: z.string(),
  version: z.number(),
  sequence: z.number(),
  report: jsonOf(report),
})

const laneItem = z.object({
  webhookId: z.string(),
  merchantId: z.string(),
  waiting: z.array(z.object({ sequence: z.number(), until: z.string() })),
  attempts: z._default(z.number(), 0),
  dueSort: z.optional(z.string()),
  lease: z._default(z.nullable(z.string()), null),
  revision: z.number(),
})

const undeliveredItem = z.object({
  merchantId: z.string(),
  sequence: z.number(),
  gaveUpAt: z.string(),
  attempts: z.number(),
  failure: z.enum(deliveryFailures),
})

/** A receiver as its item. */
export const fromWebhook = ({ health, ...held }: Webhook): Item => ({
  ...keyOf(entities.webhook, { webhook: held.id }),
  v: itemVersion,
  secretVersion: held.secretVersion,
  webhook: JSON.stringify(held),
  health,
})

export function toWebhook(item: Item): Webhook {
  const { webhook, health } = readItem(item, webhookItem)
  return { ...webhook, health }
}

/** The state that receivers have of a merchant as its item, in the index while the clock alone may change it. */
export const fromReceiverState = (state: ReceiverState, looksAgainAt: string | null): Item => ({
  ...keyOf(entities.receiverState, { merchant: state.merchantId }),
  v: itemVersion,
  ...state,
  report: JSON.stringify(state.report),
  ...(looksAgainAt === null
    ? {}
    : placeOf(places.receiverState, { at: looksAgainAt, merchant: state.merchantId })),
})

export const toReceiverState = (item: Item): ReceiverState => readItem(item, receiverStateItem)

/** A lane as its item, in the index of its receiver while something waits in it. */
export const fromLane = ({ due, ...lane }: Lane): Item => ({
  ...keyOf(entities.lane, { webhook: lane.webhookId, merchant: lane.merchantId }),
  v: itemVersion,
  ...lane,
  waiting: [...lane.waiting],
  ...(due === null
    ? {}
    : placeOf(places.lane, { webhook: lane.webhookId, at: due, merchant: lane.merchantId })),
})

export function toLane(item: Item): Lane {
  const { dueSort: sort, ...lane } = readItem(item, laneItem)
  return { ...lane, due: sort === undefined ? null : partsOf(places.lane.sk, sort).at }
}

export const fromUndelivered = (lane: Lane, given: Undelivered, ttl: number): Item => ({
  ...keyOf(entities.undelivered, {
    webhook: lane.webhookId,
    merchant: lane.merchantId,
    sequence: given.sequence,
  }),
  v: itemVersion,
  merchantId: lane.merchantId,
  ...given,
  ttl,
})

export const toUndelivered = (item: Item): UndeliveredOf => readItem(item, undeliveredItem)
