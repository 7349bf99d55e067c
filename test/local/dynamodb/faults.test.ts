import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import type { Fault } from '#local/dynamodb/faults'
import { localCredentials } from '#local/secrets/local-credentials'
import { ruledDatabase } from './ruled-database'
import { batchWrite, indexQuery, key, putting, times } from './rules/aws-rule'
import { signedBy, TableName, text } from './rules-table'
import { seededFaults } from './seeded-faults'

let coming: Fault[] = []
let behind = 0
const faults = { next: () => coming.shift() ?? null, writesUnseenByIndexes: () => behind }
const { database, ask } = ruledDatabase({ faults })

const put = (sk: string) => ask('PutItem', { TableName, Item: key(sk, 'f') })
const stored = async (sk: string): Promise<boolean> =>
  (await ask('GetItem', { TableName, Key: key(sk, 'f') })).body.Item !== undefined

beforeEach(() => {
  coming = []
  behind = 0
})

describe('an injected fault', () => {
  it.each([
    ['conflict', 'PutItem', { TableName, Item: key('x', 'f') }, 'TransactionConflictException'],
    [
      'conflict',
      'TransactWriteItems',
      { TransactItems: [putting(key('x', 'f'))] },
      'TransactionCanceledException',
    ],
    [
      'in_progress',
      'TransactWriteItems',
      { TransactItems: [putting(key('x', 'f'))] },
      'TransactionInProgressException',
    ],
    ['throttled', 'PutItem', { TableName, Item: key('x', 'f') }, 'ProvisionedThroughputExceededException'],
    [
      'throttled',
      'TransactWriteItems',
      { TransactItems: [putting(key('x', 'f'))] },
      'TransactionCanceledException',
    ],
    ['unavailable', 'PutItem', { TableName, Item: key('x', 'f') }, 'InternalServerError'],
  ] as const)(
    '%s of %s is answered as AWS does, and nothing is written',
    async (fault, operation, body, verdict) => {
      coming = [fault]
      expect((await ask(operation, body)).verdict).toBe(verdict)
      expect(await stored('x')).toBe(false)
    },
  )

  it('does not happen to an operation that cannot have it at AWS', async () => {
    coming = ['conflict']
    expect((await ask('GetItem', { TableName, Key: key('x', 'f') })).verdict).toBe('accepted')
  })

  it('leaves half of a batch undone and gives it back', async () => {
    coming = ['unprocessed']
    const { body } = await ask(...batchWrite(times(4, (at) => ({ PutRequest: { Item: key(`${at}`, 'f') } }))))
    expect(body.UnprocessedItems).toMatchObject({
      [TableName]: [2, 3].map((at) => ({ PutRequest: { Item: key(`${at}`, 'f') } })),
    })
    expect(await Promise.all(times(4, (at) => stored(`${at}`)))).toEqual([true, true, false, false])
    coming = ['unprocessed']
    const read = await ask('BatchGetItem', {
      RequestItems: { [TableName]: { Keys: [key('0', 'f'), key('1', 'f')] } },
    })
    expect(read.body.UnprocessedKeys).toMatchObject({ [TableName]: { Keys: [key('1', 'f')] } })
  })

  it('loses the answer of a write', async () => {
    coming = ['answer_lost']
    await expect(put('lost')).rejects.toThrow()
    expect(await stored('lost')).toBe(true)
  })

  it.each([
    ['silent', false],
    ['silent_after', true],
  ] as const)('never answers: %s', async (fault, isWritten) => {
    coming = [fault]
    const wait = AbortSignal.timeout(200)
    const asked = fetch(database().endpoint, {
      method: 'POST',
      signal: wait,
      headers: { 'x-amz-target': 'DynamoDB_20120810.PutItem', ...signedBy(localCredentials) },
      body: JSON.stringify({ TableName, Item: key(fault, 'f') }),
    })
    await expect(asked).rejects.toThrow('timeout')
    expect(await stored(fault)).toBe(isWritten)
  })
})

describe('an index behind the latest writes', () => {
  const place = (sk: string, at: string) =>
    ask('PutItem', { TableName, Item: { ...key(sk, 'i'), group: text('i'), place: text(at) } })
  const shown = async (more = {}) => {
    const { body } = await ask(...indexQuery('#group = :p', { ':p': text('i') }, more))
    const items: readonly unknown[] = Array.isArray(body.Items) ? body.Items : []
    return items.map((item) => `${Object(Object(item).sk).S} ${Object(Object(item).place).S}`)
  }

  it('shows items at their earlier place, without new ones, and with removed ones', async () => {
    await place('a', '1')
    await place('b', '2')
    await place('a', '3')
    await place('c', '4')
    await ask('DeleteItem', { TableName, Key: key('b', 'i') })
    expect(await shown()).toEqual(['a 3', 'c 4'])
    behind = 3
    expect(await shown()).toEqual(['a 1', 'b 2'])
    expect(await shown({ ScanIndexForward: false, Limit: 1 })).toEqual(['b 2'])
    behind = 1
    expect(await shown()).toEqual(['b 2', 'a 3', 'c 4'])
  })
})

it('faults drawn from one seed are the same', () => {
  const rates = [
    ['conflict', 0.3],
    ['throttled', 0.2],
    ['answer_lost', 0.1],
  ] as const
  const drawn = (seed: number) => {
    const { next } = seededFaults(seed, rates)
    return times(200, () => next('PutItem'))
  }
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
  expect(new Set(drawn(7))).toEqual(new Set([null, 'conflict', 'throttled', 'answer_lost']))
})

it('the SDK knows the faults as those of AWS', async () => {
  const client = new DynamoDBClient({
    endpoint: database().endpoint,
    region: localCredentials.region,
    credentials: localCredentials,
    maxAttempts: 2,
  })
  const Item = { pk: { S: 'f' }, sk: { S: 'sdk' } }
  coming = ['conflict']
  await expect(client.send(new PutItemCommand({ TableName, Item }))).rejects.toMatchObject({
    name: 'TransactionConflictException',
  })
  coming = ['conflict']
  const cancelled = client.send(
    new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item } }] }),
  )
  await expect(cancelled).rejects.toBeInstanceOf(TransactionCanceledException)
  coming = ['answer_lost', 'in_progress']
  await client.send(new PutItemCommand({ TableName, Item }))
  expect((await client.send(new GetItemCommand({ TableName, Key: Item }))).Item).toEqual(Item)
  coming = ['unprocessed']
  const Keys = [Item, { pk: { S: 'f' }, sk: { S: '0' } }]
  const { UnprocessedKeys } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }),
  )
  expect(UnprocessedKeys?.[TableName]?.Keys).toHaveLength(1)
  client.destroy()
})
