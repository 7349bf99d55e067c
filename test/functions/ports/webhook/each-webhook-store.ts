import type { MerchantStore } from '#functions/ports/merchant-store'
import type { WebhookStore } from '#functions/ports/webhook-store'
import { dataKeys } from '#functions/store/data-keys'
import { dynamoMerchantStore } from '#functions/store/merchant/dynamo-merchant-store'
import { table as rowsOf } from '#functions/store/table'
import { dynamoWebhookStore } from '#functions/store/webhook/dynamo-webhook-store'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { memoryMerchantStore } from '#test/doubles/memory/memory-merchant-store'
import { memoryWebhookStore } from '#test/doubles/memory/memory-webhook-store'
import { tableName } from '../../store/template-table'
import { testTable } from '../../store/test-table'

/** The store of what is told, and the one that keeps its answers. */
export type WebhookStores = { readonly webhooks: WebhookStore; readonly merchants: MerchantStore }

/** Runs the same facts against the double and against the real store on a real engine. */
export function eachWebhookStore(facts: (open: () => WebhookStores) => void): void {
  describe('in memory', () =>
    facts(() => {
      const merchants = memoryMerchantStore()
      return { merchants, webhooks: memoryWebhookStore(merchants) }
    }))
  describe('in DynamoDB', () => {
    const table = testTable()
    facts(() => {
      const sealing = dataKeys(rowsOf(table.client(), tableName), bareKeyWrapper)
      return {
        merchants: dynamoMerchantStore(table.client(), tableName, sealing),
        webhooks: dynamoWebhookStore(table.client(), tableName, sealing),
      }
    })
  })
}
