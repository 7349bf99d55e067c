import * as z from 'zod/mini'
import { nextActionCodes, requirementStatuses } from '#shared/contract/requirement'
import { requirementCodes } from '#shared/contract/requirement-codes'
import { merchantStatuses } from '#shared/contract/statuses'
import { deliveryFailures, webhook } from '#shared/contract/webhook'
import type { Told } from '../../domain/webhook/merchant-event'
import type { Lane, Undelivered, Webhook } from '../../domain/webhook/webhook'
import type { UndeliveredOf } from '../../ports/webhook-store'
import { dueSort } from '../keys'
import { itemVersion, jsonOf, readItem } from '../read-item'
import type { Item } from '../table'
import * as keys from './webhook-keys'

const webhookItem = z.object({ webhook: jsonOf(webhook) })

const facts = z.object({
  status: z.enum(merchantStatuses),
  nextAction: z.enum(nextActionCodes),
  missing: z.array(z.enum(requirementCodes)),
  requirements: z.partialRecord(z.enum(requirementCodes), z.enum(requirementStatuses)),
})

const toldItem = z.object({
  merchantId: z.string(),
  version: z.number(),
  sequence: z.number(),
  facts: jsonOf(facts),
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
export const fromWebhook = (held: Webhook): Item => ({
  ...keys.webhook(held.id),
  v: itemVersion,
  secretVersion: held.secretVersion,
  webhook: JSON.stringify(held),
})

export const toWebhook = (item: Item): Webhook => readItem(item, webhookItem).webhook

/** What is known of a merchant as its item, in the index while the clock is to be asked again. */
export const fromTold = (told: Told, looksAgainAt: string | null): Item => ({
  ...keys.told(told.merchantId),
  v: itemVersion,
  ...told,
  facts: JSON.stringify(told.facts),
  ...(looksAgainAt === null
    ? {}
    : {
        dueKey: keys.toldPartition(keys.toldShard(told.merchantId)),
        dueSort: dueSort(looksAgainAt, told.merchantId),
      }),
})

export const toTold = (item: Item): Told => readItem(item, toldItem)

/** A lane as its item, in the index of its receiver while something waits in it. */
export const fromLane = ({ due, ...lane }: Lane): Item => ({
  ...keys.lane(lane.webhookId, lane.merchantId),
  v: itemVersion,
  ...lane,
  waiting: [...lane.waiting],
  ...(due === null
    ? {}
    : { dueKey: keys.lanePartition(lane.webhookId), dueSort: dueSort(due, lane.merchantId) }),
})

export function toLane(item: Item): Lane {
  const { dueSort: sort, ...lane } = readItem(item, laneItem)
  return { ...lane, due: sort?.split('#')[0] ?? null }
}

export const fromUndelivered = (lane: Lane, given: Undelivered, ttl: number): Item => ({
  ...keys.undelivered(lane.webhookId, lane.merchantId, given.sequence),
  v: itemVersion,
  merchantId: lane.merchantId,
  ...given,
  ttl,
})

export const toUndelivered = (item: Item): UndeliveredOf => readItem(item, undeliveredItem)
