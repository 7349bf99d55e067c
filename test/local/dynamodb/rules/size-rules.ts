import { number, TableName, text } from '../rules-table'
import {
  type AwsRule,
  accepted,
  batchGet,
  batchWrite,
  invalid,
  key,
  long,
  on,
  put,
  putting,
  times,
  transaction,
} from './aws-rule'

const limit = 409_600
// pk, p, sk, b and x.
const around = 7

const puts = (count: number) => times(count, (at) => putting(key(`${at}`, 'many')))
const megabytes = times(11, (at) => putting({ ...key(`${at}`, 'large'), x: text(long(400_000)) }))
const check = { ConditionCheck: { TableName, Key: key('a'), ConditionExpression: 'attribute_exists(pk)' } }
const failing = { TableName, Key: key('M'), ConditionExpression: 'attribute_not_exists(pk)' }
const reads = times(101, (at) => ({ Get: { TableName, Key: key(`${at}`) } }))
const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true }

/** What DynamoDB says of sizes and of what may be done together. */
export const sizeRules: readonly AwsRule[] = [
  ...on('Developer Guide: Constraints in Amazon DynamoDB', [
    ['an item of 400 KB', put({ ...key('b'), x: text(long(limit - around)) }), accepted],
    ['an item of one byte more', put({ ...key('b'), x: text(long(limit - around + 1)) }), invalid],
    ['a number of 38 digits', put({ ...key('a'), n: number('1'.repeat(38)) }), accepted],
    ['a number of 39 digits', put({ ...key('a'), n: number('1'.repeat(39)) }), invalid],
    ['an empty set', put({ ...key('a'), n: { SS: [] } }), invalid],
    ['a set with the same number twice', put({ ...key('a'), n: { NS: ['1', '1.0'] } }), invalid],
    ['an attribute without a name', put({ ...key('a'), '': text('a') }), invalid],
    ['a name of more than 64 KB', put({ ...key('a'), [long(65_536)]: text('a') }), invalid],
  ]),
  ...on('API Reference: TransactWriteItems', [
    ['a transaction of 100 writes', transaction(puts(100)), accepted],
    ['a transaction of 101 writes', transaction(puts(101)), invalid],
    ['a transaction of more than 4 MB', transaction(megabytes), invalid],
    ['two writes of one item in a transaction', transaction([putting(key('a')), putting(key('a'))]), invalid],
    ['a write and a check of one item in a transaction', transaction([putting(key('a')), check]), invalid],
    [
      'two actions in one entry of a transaction',
      transaction([{ ...putting(key('a')), Delete: { TableName, Key: key('b') } }]),
      invalid,
    ],
    ['a transaction of nothing', transaction([]), invalid],
    ['a token of 37 characters', transaction(puts(1), { ClientRequestToken: long(37) }), invalid],
    [
      'a transaction whose condition fails',
      transaction([{ Delete: failing }]),
      'TransactionCanceledException',
    ],
  ]),
  ...on('API Reference: TransactGetItems', [
    ['a read of 101 items in a transaction', ['TransactGetItems', { TransactItems: reads }], invalid],
  ]),
  ...on('API Reference: BatchGetItem', [
    ['a batch of 101 keys', batchGet(times(101, (at) => key(`${at}`))), invalid],
    ['a batch with one key twice', batchGet([key('a'), key('a')]), invalid],
  ]),
  ...on('API Reference: BatchWriteItem', [
    [
      'a batch of 26 writes',
      batchWrite(times(26, (at) => ({ DeleteRequest: { Key: key(`${at}`) } }))),
      invalid,
    ],
  ]),
  ...on('API Reference: UpdateTimeToLive', [
    [
      'a time to live that is on already',
      ['UpdateTimeToLive', { TableName, TimeToLiveSpecification }],
      invalid,
    ],
  ]),
]
