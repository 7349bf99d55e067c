import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { keyOf, placeOf } from '#functions/store/key'
import { entities, places } from '#functions/store/key-table'
import { moveOn } from '#functions/store/merchant/photo-check'
import { itemVersion } from '#functions/store/read-item'
import { table } from '#functions/store/table'
import { tableName } from '../template-table'
import { testTable } from '../test-table'

const merchant = '019ab000-0000-7000-8000-000000000001'
const [past, next] = ['2026-11-25T02:00:00.000Z', '2026-11-26T02:00:00.000Z']
const { client } = testTable()

it('a row of photos to check that two workers move on at once goes to its next photo, and neither fails', async () => {
  const rows = table(client(), tableName)
  const row = keyOf(entities.photoCheck, { merchant })
  const { dueKey, dueSort } = placeOf(places.photoCheck, { at: past, merchant })
  const item = { ...row, v: itemVersion, dueKey, dueSort, papers: new Set([`${next}#p1`]) }
  await client().send(new PutItemCommand({ TableName: tableName, Item: marshall(item) }))
  await Promise.all([moveOn(rows, item), moveOn(rows, item)])
  expect(await rows.get(row)).toMatchObject({
    dueSort: placeOf(places.photoCheck, { at: next, merchant }).dueSort,
  })
})
