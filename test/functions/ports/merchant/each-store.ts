import type { MerchantStore } from '#functions/ports/merchant-store'
import { memoryMerchantStore } from '#test/doubles/memory/memory-merchant-store'
import { storeOf } from '../../store/store-of'
import { testTable } from '../../store/test-table'

/** Runs the same facts against the double and against the real store on a real engine; each fact gets an empty store. */
export function eachStore(facts: (open: () => MerchantStore) => void): void {
  describe('in memory', () => facts(memoryMerchantStore))
  describe('in DynamoDB', () => {
    const table = testTable()
    facts(() => storeOf(table.client()))
  })
}
