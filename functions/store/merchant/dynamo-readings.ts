import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { MerchantStore } from '../../ports/merchant-store'
import type { DataKeys } from '../data-keys'
import type { Item, Table } from '../table'
import { emptyReadingItem, toReadingItem } from './reading-item'

/** The readings of papers in DynamoDB, beside the merchants. */
export function dynamoReadings(
  { client, name }: Table,
  dataKeys: DataKeys,
): Pick<MerchantStore, 'keepReading' | 'dropReading'> {
  const put = async (item: Item): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: name, Item: marshall(item) }))
  }
  return {
    keepReading: async (merchantId, reading) =>
      put(toReadingItem(await dataKeys.required(merchantId), reading)),

    dropReading: (merchantId, paperId, at) => put(emptyReadingItem(merchantId, paperId, at)),
  }
}
