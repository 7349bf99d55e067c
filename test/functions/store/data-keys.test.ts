import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { KeyWrapper } from '#functions/ports/key-wrapper'
import { type DataKey, dataKeys } from '#functions/store/data-keys'
import { type Key, keyOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import { table as rowsOf } from '#functions/store/table'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { day, draftOf, handedIn } from '#test/fixtures/merchants'
import { begin, newId, sealedChange, write } from '../ports/stored'
import { storeOf } from './store-of'
import { tableName, testTable } from './test-table'

const table = testTable()
const rows = () => rowsOf(table.client(), tableName)

/** A key service that counts what it is asked. */
function counted(): { readonly wrapper: KeyWrapper; readonly asked: string[] } {
  const asked: string[] = []
  const wrapper: KeyWrapper = {
    make: (purpose) => {
      asked.push(`make ${purpose}`)
      return bareKeyWrapper.make(purpose)
    },
    unwrap: (wrapped, purpose) => {
      asked.push(`unwrap ${purpose}`)
      return bareKeyWrapper.unwrap(wrapped, purpose)
    },
  }
  return { wrapper, asked }
}

const hex = (key: DataKey | null): string | null =>
  key === null ? null : Buffer.from(key.bytes).toString('hex')

it('the key service is asked once for a month, however many merchants there are', async () => {
  const { wrapper, asked } = counted()
  const owner = newId()
  const at = '2031-01-05T02:00:00.000Z'
  const store = storeOf(table.client(), wrapper)
  for (let count = 0; count < 30; count += 1) {
    const draft = await begin(store, owner, `K${count}`, at)
    await write(store, draft, { ...draft, status: 'withdrawn', submittedAt: null }, at)
  }
  expect(asked).toEqual(['make data keys of 2031-01'])
  const later = counted()
  expect(await storeOf(table.client(), later.wrapper).ownedBy(owner)).toHaveLength(30)
  expect(later.asked).toEqual(['unwrap data keys of 2031-01'])
})

it('two processes that begin a month at once share its key', async () => {
  const at = '2031-02-01T02:00:00.000Z'
  const [one, other] = [dataKeys(rows(), bareKeyWrapper), dataKeys(rows(), bareKeyWrapper)]
  const made = await Promise.all([one.ensured('m-1', at), other.ensured('m-2', at)])
  const third = dataKeys(rows(), bareKeyWrapper)
  expect([hex(await third.of('m-1')), hex(await third.of('m-2'))]).toEqual(made.map(hex))
})

it('two writers that give a merchant a key at once share it', async () => {
  const stores = [dataKeys(rows(), bareKeyWrapper), dataKeys(rows(), bareKeyWrapper)]
  const [one, other] = await Promise.all(stores.map((each) => each.ensured('m-3', day)))
  expect(hex(one ?? null)).toBe(hex(other ?? null))
})

it('a key service that failed is asked again', async () => {
  let fails = true
  const wrapper: KeyWrapper = {
    ...bareKeyWrapper,
    make: async (purpose) => {
      if (!fails) return bareKeyWrapper.make(purpose)
      fails = false
      throw new Error('The key service is busy')
    },
  }
  const held = dataKeys(rows(), wrapper)
  const at = '2031-03-01T02:00:00.000Z'
  await expect(held.ensured('m-4', at)).rejects.toThrow('busy')
  expect(hex(await held.ensured('m-4', at))).toHaveLength(64)
})

it('a data key does not open in the row of another merchant', async () => {
  const held = dataKeys(rows(), bareKeyWrapper)
  await held.ensured('m-5', day)
  const row = await rows().get(keyOf(entities.dataKey, { merchant: 'm-5' }))
  await expect(held.fromRow('m-6', row)).rejects.toThrow('data key of m-6 does not open')
})

it('a month with a lost key is a failure that names it, never a new key', async () => {
  const at = '2031-04-01T02:00:00.000Z'
  await dataKeys(rows(), bareKeyWrapper).ensured('m-7', at)
  await table.client().send(
    new DeleteItemCommand({
      TableName: tableName,
      Key: marshall(keyOf(entities.monthKey, { month: '2031-04' })),
    }),
  )
  await expect(dataKeys(rows(), bareKeyWrapper).of('m-7')).rejects.toThrow('no key of the month 2031-04')
})

it('a key is cached for five minutes, and 256 of them at most', async () => {
  let now = 0
  const { wrapper } = counted()
  let reads = 0
  const get = (key: Key) => {
    reads += 1
    return rows().get(key)
  }
  const held = dataKeys({ ...rows(), get }, wrapper, () => now)
  await held.ensured('m-8', day)
  const after = reads
  now = 4 * 60 * 1000
  await held.ensured('m-8', day)
  expect(reads).toBe(after)
  now = 6 * 60 * 1000
  await held.ensured('m-8', day)
  expect(reads).toBe(after + 1)
  for (let count = 0; count < 256; count += 1) await held.ensured(`many-${count}`, day)
  const full = reads
  await held.ensured('m-8', day)
  expect(reads).toBe(full + 1)
})

it('a merchant from before the sealing is read, and sealed at the next write', async () => {
  const store = storeOf(table.client())
  const { readings: _, ...old } = { ...draftOf(newId(), newId()), version: 1 }
  const item = marshall(
    { ...keyOf(entities.head, { merchant: old.id }), ...old, v: 1, writeId: 'w' },
    { removeUndefinedValues: true },
  )
  await table.client().send(new PutItemCommand({ TableName: tableName, Item: item }))
  const read = await store.load(old.id)
  if (read === null) throw new Error('She is not there')
  expect(read).toEqual({ ...old, readings: [] })
  const change = await sealedChange(store, read, handedIn(read))
  expect(await store.commit(change, null)).toBe('committed')
  expect(await storeOf(table.client()).load(old.id)).toEqual(change.after)
  expect((await rows().get(keyOf(entities.head, { merchant: old.id })))?.fields).toBeUndefined()
})
