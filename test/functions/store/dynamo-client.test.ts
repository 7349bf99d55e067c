import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { keyOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import { table as rowsOf } from '#functions/store/table'
import type { Fault } from '#local/dynamodb/faults'
import { begin, newId } from '../ports/stored'
import { storeOf } from './store-of'
import { tableName } from './template-table'
import { testTable } from './test-table'

let coming: Fault[] = []
const table = testTable({ next: () => coming.shift() ?? null })
const times = (count: number, fault: Fault): Fault[] => Array.from({ length: count }, () => fault)

beforeEach(() => {
  coming = []
})

describe('a single write that meets a transaction', () => {
  const itemOf = (sk: string) => ({ pk: { S: 'client' }, sk: { S: sk } })
  const put = (sk: string) =>
    table.client().send(new PutItemCommand({ TableName: tableName, Item: itemOf(sk) }))
  const stored = async (sk: string) =>
    (await table.client().send(new GetItemCommand({ TableName: tableName, Key: itemOf(sk) }))).Item

  it.each([1, 5])('is written after %i conflicts', async (count) => {
    coming = times(count, 'conflict')
    await put(`after ${count}`)
    expect(coming).toEqual([])
    expect(await stored(`after ${count}`)).toEqual(itemOf(`after ${count}`))
  })

  it('is given up after the sixth conflict, and nothing is written', async () => {
    coming = times(7, 'conflict')
    await expect(put('never')).rejects.toMatchObject({ name: 'TransactionConflictException' })
    expect(coming).toHaveLength(1)
    coming = []
    expect(await stored('never')).toBeUndefined()
  })
})

it('a batch that keeps coming back half done is read whole', async () => {
  const store = storeOf(table.client())
  const owner = newId()
  const drafts = [
    await begin(store, owner, 'B1'),
    await begin(store, owner, 'B2'),
    await begin(store, owner, 'B3'),
  ]
  const rows = rowsOf(table.client(), tableName)
  const keys = drafts.map(({ id }) => keyOf(entities.head, { merchant: id }))
  coming = times(2, 'unprocessed')
  expect((await rows.batch(keys)).map(({ pk }) => pk).sort()).toEqual(keys.map(({ pk }) => pk).sort())
  expect(coming).toEqual([])
})
