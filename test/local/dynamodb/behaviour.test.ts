import { ruledDatabase } from './ruled-database'
import { batchGet, key, putting, query, times } from './rules/aws-rule'
import { number, TableName, text } from './rules-table'

let clock = 1_000_000
const { ask } = ruledDatabase({ now: () => clock })

const sortKeys = (body: Readonly<Record<string, unknown>>): readonly string[] =>
  (Array.isArray(body.Items) ? body.Items : []).map((item) => Object(Object(item).sk).S)

describe('a prefix of a sort key', () => {
  it('is of one case', async () => {
    for (const [prefix, found] of [
      ['M', ['M']],
      ['m', ['m']],
      ['E', ['E#1']],
    ] as const) {
      const { body } = await ask(...query('pk = :p AND begins_with(sk, :s)', { ':s': text(prefix) }))
      expect(sortKeys(body)).toEqual(found)
    }
  })

  it('matches any next character, from the next page on too', async () => {
    for (const sk of ['ab', 'ab%', 'ab\u{10FFFF}', 'ab高', 'ac'])
      await ask('PutItem', { TableName, Item: key(sk, 'b') })
    const asked = query(
      'pk = :p AND begins_with(sk, :s)',
      { ':p': text('b'), ':s': text('ab') },
      { Limit: 2 },
    )
    const first = await ask(...asked)
    const rest = await ask(asked[0], {
      ...asked[1],
      Limit: 9,
      ExclusiveStartKey: first.body.LastEvaluatedKey,
    })
    expect([...sortKeys(first.body), ...sortKeys(rest.body)]).toEqual(['ab', 'ab%', 'ab高', 'ab\u{10FFFF}'])
  })
})

it('a page without a filter counts as many items as it returns', async () => {
  for (const at of times(4, String))
    await ask('PutItem', { TableName, Item: { ...key(at, 'big'), x: text('x'.repeat(390_000)) } })
  const { body } = await ask(...query('pk = :p', { ':p': text('big') }))
  expect([body.Count, body.ScannedCount, Object(body.LastEvaluatedKey).sk]).toEqual([2, 2, text('1')])
})

it('the answer to a batch is in an order of its own', async () => {
  const { body } = await ask(...batchGet([key('E#1'), key('M'), key('m')]))
  const found: readonly unknown[] = Object(body.Responses)[TableName]
  expect(found.map((item) => Object(Object(item).sk).S)).not.toEqual(['E#1', 'M', 'm'])
  expect(found).toHaveLength(3)
})

describe('a transaction with a token', () => {
  const write = (ClientRequestToken: string, n: string, sk = 't') =>
    ask('TransactWriteItems', {
      ClientRequestToken,
      ReturnConsumedCapacity: 'TOTAL',
      TransactItems: [putting({ ...key(sk, 't'), n: number(n) })],
    })
  const stored = async () => Object((await ask('GetItem', { TableName, Key: key('t', 't') })).body.Item).n

  it('is carried out once in ten minutes, and its repetition costs a read', async () => {
    expect((await write('once', '1')).body.ConsumedCapacity).toMatchObject([{ WriteCapacityUnits: 2 }])
    await ask('DeleteItem', { TableName, Key: key('t', 't') })
    expect((await write('once', '1')).body.ConsumedCapacity).toMatchObject([{ ReadCapacityUnits: 2 }])
    expect(await stored()).toBeUndefined()
    clock += 10 * 60_000
    await write('once', '1')
    expect(await stored()).toEqual(number('1'))
  })

  it('is refused with another body under the same token, and after a refusal may be tried again', async () => {
    await write('same', '1')
    expect((await write('same', '2')).verdict).toBe('IdempotentParameterMismatchException')
    expect((await write('refused', '1', '')).verdict).toBe('ValidationException')
    expect((await write('refused', '1')).verdict).toBe('accepted')
  })

  it('is in progress until the first has ended', async () => {
    const verdicts = (await Promise.all([write('both', '1'), write('both', '1')])).map(
      ({ verdict }) => verdict,
    )
    expect(verdicts.sort()).toEqual(['TransactionInProgressException', 'accepted'])
  })
})

it.each(['ExecuteStatement', 'ExecuteTransaction', 'BatchExecuteStatement'])(
  '%s is not served, as it would bypass the rules',
  async (operation) => {
    expect((await ask(operation, { Statement: `SELECT * FROM "${TableName}"` })).verdict).toBe(
      'NotServedHere',
    )
  },
)

it('a request that is not JSON, or not of its operation, is refused', async () => {
  expect((await ask('PutItem', { TableName, Item: 'x' })).verdict).toBe('ValidationException')
  expect((await ask('Query', {})).verdict).toBe('ValidationException')
})
