import * as z from 'zod/mini'
import { ruledDatabase } from './ruled-database'
import { key, putting } from './rules/aws-rule'
import { ask as askAt, number, TableName, text } from './rules-table'

const { database, ask, again } = ruledDatabase()

const record = z.looseObject({
  eventID: z.string(),
  eventName: z.string(),
  userIdentity: z.optional(z.unknown()),
  dynamodb: z.looseObject({
    Keys: z.looseObject({ sk: z.object({ S: z.string() }) }),
    NewImage: z.optional(z.record(z.string(), z.unknown())),
    OldImage: z.optional(z.record(z.string(), z.unknown())),
    SequenceNumber: z.string(),
    StreamViewType: z.string(),
  }),
})

let seen: string | null = null
function recordsSince() {
  const records = z.array(record).parse(database().streamOf(TableName).after(seen, 1000))
  seen = records.at(-1)?.dynamodb.SequenceNumber ?? seen
  return records
}
const eventsSince = () =>
  recordsSince().map(({ eventName, dynamodb: { Keys, OldImage, NewImage } }) => [
    eventName,
    Keys.sk.S,
    OldImage?.n ?? null,
    NewImage?.n ?? null,
  ])

const put = (sk: string, n: string) => ask('PutItem', { TableName, Item: { ...key(sk, 's'), n: number(n) } })
const update = (sk: string, n: string, more = {}) =>
  ask('UpdateItem', {
    TableName,
    Key: key(sk, 's'),
    UpdateExpression: 'SET n = :n',
    ExpressionAttributeValues: { ':n': number(n) },
    ...more,
  })
const remove = (sk: string) => ask('DeleteItem', { TableName, Key: key(sk, 's') })

beforeEach(() => void recordsSince())

it('each write has a record with the images before and after', async () => {
  await put('a', '1')
  await put('a', '2')
  await update('a', '3')
  await update('b', '1')
  await remove('a')
  expect(eventsSince()).toEqual([
    ['INSERT', 'a', null, number('1')],
    ['MODIFY', 'a', number('1'), number('2')],
    ['MODIFY', 'a', number('2'), number('3')],
    ['INSERT', 'b', null, number('1')],
    ['REMOVE', 'a', number('3'), null],
  ])
})

it('a write that changes nothing has no record: the same item, the same value in another spelling, the removal of a missing item', async () => {
  await put('c', '10')
  recordsSince()
  await put('c', '10')
  await put('c', '1E1')
  await update('c', '10.0')
  await remove('nobody')
  expect(eventsSince()).toEqual([])
})

it('the returned values of a write are the requested ones, and no others', async () => {
  expect((await put('d', '1')).body).toEqual({})
  expect((await update('d', '2')).body).toEqual({})
  expect((await update('d', '3', { ReturnValues: 'UPDATED_OLD' })).body).toEqual({
    Attributes: { n: number('2') },
  })
  expect((await update('d', '4', { ReturnValues: 'ALL_NEW' })).body).toEqual({
    Attributes: { ...key('d', 's'), n: number('4') },
  })
  expect(eventsSince().slice(-2)).toEqual([
    ['MODIFY', 'd', number('2'), number('3')],
    ['MODIFY', 'd', number('3'), number('4')],
  ])
})

it('a transaction has its records in order, and a cancelled one has none', async () => {
  await put('e', '1')
  recordsSince()
  const items = [
    {
      Update: {
        TableName,
        Key: key('e', 's'),
        UpdateExpression: 'ADD n :n',
        ExpressionAttributeValues: { ':n': number('1') },
      },
    },
    putting({ ...key('f', 's'), n: number('1') }),
    { Delete: { TableName, Key: key('g', 's') } },
  ]
  expect((await ask('TransactWriteItems', { TransactItems: items })).verdict).toBe('accepted')
  const failing = {
    ConditionCheck: { TableName, Key: key('g', 's'), ConditionExpression: 'attribute_exists(pk)' },
  }
  expect((await ask('TransactWriteItems', { TransactItems: [...items.slice(0, 1), failing] })).verdict).toBe(
    'TransactionCanceledException',
  )
  expect(eventsSince()).toEqual([
    ['MODIFY', 'e', number('1'), number('2')],
    ['INSERT', 'f', null, number('1')],
  ])
})

it('a batch has a record for each item', async () => {
  const requests = [
    { PutRequest: { Item: { ...key('h', 's'), n: number('1') } } },
    { DeleteRequest: { Key: key('f', 's') } },
  ]
  await ask('BatchWriteItem', { RequestItems: { [TableName]: requests } })
  expect(eventsSince()).toEqual([
    ['INSERT', 'h', null, number('1')],
    ['REMOVE', 'f', number('1'), null],
  ])
})

it('writes of one item at once have records that follow from each other', async () => {
  await put('i', '0')
  recordsSince()
  const adding = { UpdateExpression: 'ADD n :n' }
  await Promise.all(Array.from({ length: 20 }, () => update('i', '1', adding)))
  const events = eventsSince()
  expect(events.map(([, , before]) => before)).toEqual(events.map((_, at) => number(`${at}`)))
  expect(events).toHaveLength(20)
})

it('records have ids of their own and numbers in order, over a restart too', async () => {
  await put('j', '1')
  await again()
  await put('j', '2')
  const records = recordsSince()
  expect(records.map(({ dynamodb }) => dynamodb.NewImage?.n)).toEqual([number('1'), number('2')])
  const numbers = z.array(record).parse(database().streamOf(TableName).after(null, 1000))
  const sequence = numbers.map(({ dynamodb }) => dynamodb.SequenceNumber)
  expect(sequence).toEqual([...sequence].sort())
  expect(new Set(sequence).size).toBe(sequence.length)
  expect(new Set(numbers.map(({ eventID }) => eventID)).size).toBe(numbers.length)
  expect(numbers.every(({ dynamodb }) => dynamodb.StreamViewType === 'NEW_AND_OLD_IMAGES')).toBe(true)
})

it('an item past its time to live is removed, and the record says so', async () => {
  const at = 1_900_000_000
  await ask('PutItem', { TableName, Item: { ...key('k', 's'), ttl: number(`${at}`) } })
  await ask('PutItem', { TableName, Item: { ...key('l', 's'), ttl: number(`${at + 1}`) } })
  await ask('PutItem', { TableName, Item: { ...key('m', 's'), ttl: text(`${at}`) } })
  await ask('PutItem', { TableName, Item: { ...key('n', 's'), ttl: number('100') } })
  recordsSince()
  expect(await database().expire(TableName, at * 1000)).toBe(1)
  expect(recordsSince()).toMatchObject([
    {
      eventName: 'REMOVE',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      dynamodb: { Keys: key('k', 's'), OldImage: { ttl: number(`${at}`) } },
    },
  ])
})

it('the engine has no stream of its own, which would make every write slower than the last', async () => {
  const described = await ask('DescribeTable', { TableName })
  expect(described.body.Table).toMatchObject({
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  const { body } = await askAt(database().engine, 'DescribeTable', { TableName })
  expect(Object(body.Table)).toMatchObject({ TableName, TableStatus: 'ACTIVE' })
  expect(Object(body.Table).StreamSpecification).toBeUndefined()
})
