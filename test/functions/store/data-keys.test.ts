import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { KeyWrapper } from '#functions/ports/key-wrapper'
import { type DataKey, dataKeys } from '#functions/store/data-keys'
import { type Key, keyOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import { table as rowsOf } from '#functions/store/table'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { day, handedIn } from '#test/fixtures/merchants'
import { begin, newId, sealedChange, write } from '../ports/stored'
import { storeOf } from './store-of'
import { tableName } from './template-table'
import { testTable } from './test-table'

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

/** The head of a merchant that another process has just begun. */
async function begun(merchant: string, at = day): Promise<DataKey> {
  const key = await dataKeys(rows(), bareKeyWrapper).make(merchant, at)
  const head = { ...keyOf(entities.head, { merchant }), v: 1, version: 1, ...key.wrapped }
  await table.client().send(new PutItemCommand({ TableName: tableName, Item: marshall(head) }))
  return key
}

it('two processes that begin a month at once share its key', async () => {
  const at = '2031-02-01T02:00:00.000Z'
  const made = await Promise.all([begun('m-1', at), begun('m-2', at)])
  const third = dataKeys(rows(), bareKeyWrapper)
  expect([hex(await third.of('m-1')), hex(await third.of('m-2'))]).toEqual(made.map(hex))
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
  await expect(held.make('m-4', at)).rejects.toThrow('busy')
  expect(hex(await held.make('m-4', at))).toHaveLength(64)
})

it('a data key does not open in the head of another merchant', async () => {
  const held = dataKeys(rows(), bareKeyWrapper)
  await begun('m-5')
  const head = await rows().get(keyOf(entities.head, { merchant: 'm-5' }))
  await expect(held.fromHead('m-6', head)).rejects.toThrow('data key of m-6 does not open')
})

it('a month with a lost key is a failure that names it, never a new key', async () => {
  await begun('m-7', '2031-04-01T02:00:00.000Z')
  await table.client().send(
    new DeleteItemCommand({
      TableName: tableName,
      Key: marshall(keyOf(entities.monthKey, { month: '2031-04' })),
    }),
  )
  await expect(dataKeys(rows(), bareKeyWrapper).of('m-7')).rejects.toThrow('no key of the month 2031-04')
})

it('a merchant that there never was has no key', async () => {
  const held = dataKeys(rows(), bareKeyWrapper)
  expect(await held.of('nobody')).toBeNull()
  await expect(held.required('nobody')).rejects.toThrow('The merchant nobody has no data key')
  expect(await held.forget('nobody', day)).toBe(false)
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
  await begun('m-8')
  await held.required('m-8')
  const after = reads
  now = 4 * 60 * 1000
  await held.required('m-8')
  expect(reads).toBe(after)
  now = 6 * 60 * 1000
  await held.required('m-8')
  expect(reads).toBe(after + 1)
  const head = await rows().get(keyOf(entities.head, { merchant: 'm-8' }))
  for (let count = 0; count < 256; count += 1) {
    const { wrapped } = await held.make(`many-${count}`, day)
    await held.fromHead(`many-${count}`, { ...head, ...wrapped })
  }
  const full = reads
  await held.required('m-8')
  expect(reads).toBe(full + 1)
})

it('a save on its way while its merchant is forgotten is refused, and the merchant stays forgotten', async () => {
  const [store, other] = [storeOf(table.client()), storeOf(table.client())]
  const draft = await begin(store, newId(), 'K99')
  const change = await sealedChange(store, draft, handedIn(draft))
  await other.forget(draft.id, [], day)
  expect(await store.commit(change, null)).toBe('version_changed')
  expect(await store.load(draft.id)).toBeNull()
})
