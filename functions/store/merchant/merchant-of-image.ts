import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Merchant } from '../../domain/merchant/merchant'
import type { DataKeys } from '../data-keys'
import { fromItem, merchantOfRow } from './merchant-item'

const image = z.record(z.string(), z.record(z.string(), z.unknown()))
type Attributes = Parameters<typeof unmarshall>[0]

/** DynamoDB's JSON of an item, as the stream brings it. */
const isImage = (value: unknown): value is Attributes => z.safeParse(image, value).success

// Lambda gives bytes as text in base64; the SDK takes no text for bytes.
const withBytes = (given: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const bytes: unknown = value.B
      return [name, typeof bytes === 'string' ? { B: new Uint8Array(Buffer.from(bytes, 'base64')) } : value]
    }),
  )

/**
 * The merchant of an image of a head row in the table's stream: the only place that reads merchants from there. Null when
 * the merchant's key is gone.
 *
 * @throws when the image is of another shape than the store writes.
 */
export async function merchantOfImage(given: unknown, dataKeys: DataKeys): Promise<Merchant | null> {
  if (!isImage(given)) throw new Error('The stream brought what is no image of an item')
  const item = unmarshall(withBytes(given))
  return fromItem(item, await dataKeys.of(merchantOfRow(item)))
}
