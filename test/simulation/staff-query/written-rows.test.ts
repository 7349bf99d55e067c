import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { canonical } from '#functions/domain/merchant/canonical'
import { calendar } from '#functions/system/calendar'
import { countedChance } from '#test/doubles/counted-chance'
import type { Row } from '#test/functions/store/import-table'
import { tableName } from '#test/functions/store/template-table'
import { testTable } from '#test/functions/store/test-table'
import { mulberry32 } from '../mulberry32'
import { merchantOf, now } from './crowd'
import { arrival, storeOf, writtenRows } from './written-rows'

const table = testTable()

// Every sealing is another: of its bytes it is said only that they are there.
const inOrder = (rows: readonly Row[]): readonly string[] =>
  rows
    .map((row) => {
      const shown = Object.entries(row).map(([name, value]) => [
        name,
        value.B === undefined ? value : 'bytes',
      ])
      return canonical(Object.fromEntries(shown))
    })
    .sort()

it('the rows generated for the table are those that the adapter writes', async () => {
  const chance = countedChance()
  // Of the first 250 the last is a draft, so her owner's drafts are counted.
  const crowd = [...Array.from({ length: 12 }, (_, at) => at), 249].map((at) =>
    merchantOf(at, chance.id(), mulberry32(at), calendar),
  )
  const arrivals = crowd.map((merchant) => arrival(merchant, { now, calendar }))
  const written: Row[] = []
  for await (const rows of writtenRows(arrivals, tableName)) written.push(...rows)
  const client = table.client()
  const store = storeOf(client, tableName)
  for (const change of arrivals) expect(await store.commit(change, null)).toBe('committed')
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }))
  expect(Items.length).toBeGreaterThan(100)
  expect(inOrder(written)).toEqual(inOrder(Items))
})
