import type { MerchantStore } from '#functions/ports/merchant-store'
import type { ReminderStore } from '#functions/ports/reminder-store'
import { dynamoReminderStore } from '#functions/store/reminder/dynamo-reminder-store'
import { memoryMerchantStore } from '#test/doubles/memory/memory-merchant-store'
import { memoryReminderStore } from '#test/doubles/memory/memory-reminder-store'
import { storeOf } from '../../store/store-of'
import { tableName } from '../../store/template-table'
import { testTable } from '../../store/test-table'

/** The two stores that share what is due. */
export type Stores = { readonly merchants: MerchantStore; readonly reminders: ReminderStore }

function inMemory(): Stores {
  const merchants = memoryMerchantStore()
  return { merchants, reminders: memoryReminderStore(merchants) }
}

/** Runs the same facts against the doubles and against the real stores on a real engine. */
export function eachReminderStore(facts: (open: () => Stores) => void): void {
  describe('in memory', () => facts(inMemory))
  describe('in DynamoDB', () => {
    const table = testTable()
    facts(() => ({
      merchants: storeOf(table.client()),
      reminders: dynamoReminderStore(table.client(), tableName),
    }))
  })
}
