import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { KeyWrapper } from '#functions/ports/key-wrapper'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { dataKeys } from '#functions/store/data-keys'
import { dynamoMerchantStore } from '#functions/store/merchant/dynamo-merchant-store'
import { table as rowsOf } from '#functions/store/table'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { tableName } from './template-table'

/** The real store behind a client, with nothing remembered. */
export const storeOf = (client: DynamoDBClient, wrapper: KeyWrapper = bareKeyWrapper): MerchantStore =>
  dynamoMerchantStore(client, tableName, dataKeys(rowsOf(client, tableName), wrapper))
