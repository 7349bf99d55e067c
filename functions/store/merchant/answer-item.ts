import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { DataKey } from '../data-keys'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion, jsonOf, readItem } from '../read-item'
import { isSealed, sealedIn, unsealed } from '../sealed-item'
import type { Item } from '../table'
import { ttlAfter } from '../time-to-live'
import type { Conditional } from '../transact'

const keptDays = 7

const withoutBody = z.object({
  actor: z.string(),
  key: z.string(),
  fingerprint: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
})
const answerItem = z.object({ answer: jsonOf(z.extend(withoutBody, { body: z.string() })) })
const sealedAnswerItem = z.object({ answer: jsonOf(withoutBody), merchantId: z.string() })

/**
 * The write of an answer under its Idempotency-Key, for seven days from the instant it was given. The body of an answer
 * about a merchant is sealed with the merchant's key; without a key it is kept in plain, which is right only where it holds
 * nothing personal.
 */
export function answerWrite(
  name: string,
  kept: KeptAnswer,
  at: string,
  key: DataKey | null = null,
): Conditional<'already_answered'> {
  const row = keyOf(entities.answer, kept)
  const ttl = ttlAfter(at, keptDays)
  const { body, ...rest } = kept
  const held =
    key === null
      ? { answer: JSON.stringify(kept) }
      : { answer: JSON.stringify(rest), merchantId: key.merchantId, ...sealedIn(row, key, body) }
  return {
    write: {
      Put: {
        TableName: name,
        Item: marshall({ ...row, v: itemVersion, ttl, ...held }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    otherwise: 'already_answered',
  }
}

/** The answer of an item; null when it is about a merchant whose key is gone. `dataKeyOf` finds the key of a merchant. */
export async function toAnswer(
  item: Item,
  dataKeyOf: (merchantId: string) => Promise<DataKey | null>,
): Promise<KeptAnswer | null> {
  if (!isSealed(item)) return readItem(item, answerItem).answer
  const { answer, merchantId } = readItem(item, sealedAnswerItem)
  const key = await dataKeyOf(merchantId)
  return key === null ? null : { ...answer, body: unsealed(item, key, z.string()) }
}
