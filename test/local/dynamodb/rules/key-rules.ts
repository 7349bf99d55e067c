import { number, TableName, text } from '../rules-table'
import {
  type AwsRule,
  accepted,
  batchWrite,
  indexQuery,
  invalid,
  key,
  long,
  on,
  put,
  putting,
  query,
  type Row,
  transaction,
  update,
} from './aws-rule'

const sorted = (rule: string, condition: string, value: unknown, verdict: string): Row => [
  rule,
  query(`pk = :p AND ${condition}`, { ':s': value }),
  verdict,
]

const partition = (rule: string, value: unknown, verdict: string): Row => [
  rule,
  query('pk = :p', { ':p': value }),
  verdict,
]

const grouped = (group: string, place: string) => ({ ...key('a'), group: text(group), place: text(place) })
const groupName = { ExpressionAttributeNames: { '#group': 'group' } }

const values = on('Developer Guide: Constraints in Amazon DynamoDB', [
  sorted('an empty prefix of a sort key', 'begins_with(sk, :s)', text(''), invalid),
  sorted('sort keys from the empty text on', 'sk >= :s', text(''), invalid),
  sorted('a sort key equal to the empty text', 'sk = :s', text(''), invalid),
  sorted('sort keys between the empty text and another', 'sk BETWEEN :s AND :p', text(''), invalid),
  sorted('a sort key of 1,024 bytes in a condition', 'sk = :s', text(long(1024)), accepted),
  sorted('a sort key of 1,025 bytes in a condition', 'sk = :s', text(long(1025)), invalid),
  partition('an empty partition key in a condition', text(''), invalid),
  partition('a partition key of 2,048 bytes in a condition', text(long(2048)), accepted),
  partition('a partition key of 2,049 bytes in a condition', text(long(2049)), invalid),
  [
    'an empty prefix in an index',
    indexQuery('#group = :p AND begins_with(place, :s)', { ':s': text('') }),
    invalid,
  ],
  ['an item with an empty sort key', put(key('')), invalid],
  ['an item with an empty key in a transaction', transaction([putting(key(''))]), invalid],
  ['a read by an empty partition key', ['GetItem', { TableName, Key: key('a', '') }], invalid],
  ['an update by an empty key', update('SET n = :v', number('1'), { Key: key('') }), invalid],
  ['an empty text that is no key', put({ ...key('a'), note: text('') }), accepted],
  ['an empty key of an index', put(grouped('', 'a')), invalid],
  ['an index partition key of 2,048 bytes', put(grouped(long(2048), 'a')), accepted],
  ['an index partition key of 2,049 bytes', put(grouped(long(2049), 'a')), invalid],
  ['an index sort key of 1,025 bytes', put(grouped('g', long(1025))), invalid],
  [
    'an index key of 2,049 bytes by an update',
    update('SET #group = if_not_exists(#group, :v)', text(long(2049)), groupName),
    invalid,
  ],
  ['an index key of 2,049 bytes in a transaction', transaction([putting(grouped(long(2049), 'a'))]), invalid],
  [
    'an index key of 2,049 bytes in a batch',
    batchWrite([{ PutRequest: { Item: grouped(long(2049), 'a') } }]),
    invalid,
  ],
])

const conditions = on('Developer Guide: Key condition expressions for the Query operation', [
  sorted('a sort key of another type in a condition', 'sk = :s', number('1'), invalid),
  ['a key condition of two partitions', query('pk = :p OR pk = :q', { ':q': text('q') }), invalid],
  ['a key condition of a range of partitions', query('pk > :p'), invalid],
  [
    'a range from high to low',
    query('pk = :p AND sk BETWEEN :b AND :a', { ':a': text('a'), ':b': text('b') }),
    invalid,
  ],
  ['a filter on a key', query('pk = :p', {}, { FilterExpression: 'sk = :p' }), invalid],
])

const from = (rule: string, ExclusiveStartKey: unknown, verdict: string): Row => [
  rule,
  query('pk = :p', {}, { ExclusiveStartKey }),
  verdict,
]
const within = (rule: string, ExclusiveStartKey: unknown, verdict: string): Row => [
  rule,
  query('pk = :p AND sk <= :s', { ':s': text('M') }, { ExclusiveStartKey }),
  verdict,
]

const startKeys = on('Developer Guide: Paginating table query results', [
  from('a start key of an item that is gone', key('a'), accepted),
  from('a start key of another partition', key('a', 'other'), invalid),
  within('a start key outside the range asked for', key('a'), invalid),
  within('a start key within the range asked for', key('E#1'), accepted),
  from('a start key with an empty sort key', key(''), invalid),
  from('a start key without its sort key', { pk: text('p') }, invalid),
  from('a start key with an attribute too many', { ...key('a'), n: number('1') }, invalid),
])

const indexes = on('Developer Guide: Using Global Secondary Indexes in DynamoDB', [
  ['a consistent read of an index', indexQuery('#group = :p', {}, { ConsistentRead: true }), invalid],
  [
    'an attribute that the index does not carry',
    indexQuery('#group = :p', {}, { ProjectionExpression: 'n' }),
    invalid,
  ],
])

/** What DynamoDB says of keys: as values, in conditions, as the start of a page, and of indexes. */
export const keyRules: readonly AwsRule[] = [...values, ...conditions, ...startKeys, ...indexes]
