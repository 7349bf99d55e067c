import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Merchant } from '../domain/merchant'
import type { DataKeys } from './data-keys'
import { fromItem } from './merchant-item'

const attribute = z.record(z.string(), z.unknown())
type Attributes = Parameters<typeof unmarshall>[0]

/** DynamoDB's JSON of an item, as the stream brings it. */
const isImage = (value: unknown): value is Attributes =>
  z.safeParse(z.record(z.string(), attribute), value).success

/**
 * The merchant of an image of a head row in the table's stream: the only place that reads merchants from there. Null when her
 * key is gone.
 *
 * @throws when the image is of another shape than the store writes.
 */
export async function merchantOfImage(image: unknown, dataKeys: DataKeys): Promise<Merchant | null> {
  if (!isImage(image)) throw new Error('The stream brought what is no image of an item')
  const item = unmarshall(image)
  return fromItem(item, await dataKeys.of(String(item.id)))
}
