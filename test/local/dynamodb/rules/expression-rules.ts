import { number, text } from '../rules-table'
import { type AwsRule, accepted, invalid, key, on, put, query, type Row, times, update } from './aws-rule'

const filtered = (rule: string, FilterExpression: string, verdict: string): Row => [
  rule,
  query('pk = :p', {}, { FilterExpression }),
  verdict,
]
const oneOf = (count: number): string => `n IN (${times(count, () => ':p').join(', ')})`

/** What DynamoDB says of expressions, whatever the items hold. */
export const expressionRules: readonly AwsRule[] = [
  ...on('Developer Guide: Expressions in DynamoDB', [
    ['a value that no expression uses', query('pk = :p', { ':unused': text('a') }), invalid],
    [
      'a name that no expression uses',
      query('pk = :p', {}, { ExpressionAttributeNames: { '#unused': 'n' } }),
      invalid,
    ],
    ['an empty expression', put(key('a'), { ConditionExpression: '' }), invalid],
  ]),
  ...on('Developer Guide: Reserved words in DynamoDB', [
    ['a reserved word as it is', update('SET status = :v', text('a')), invalid],
  ]),
  ...on('Developer Guide: Condition and filter expressions, operators, and functions', [
    ['an attribute compared with itself', put(key('a'), { ConditionExpression: 'n = n' }), invalid],
    filtered('one of a hundred values', oneOf(100), accepted),
    filtered('one of a hundred and one values', oneOf(101), invalid),
  ]),
  ...on('Developer Guide: Constraints in Amazon DynamoDB', [
    filtered('more than 300 operators', times(151, () => 'n <> :p').join(' AND '), invalid),
    filtered('an expression of more than 4 KB', `n = :p${' '.repeat(4096)}`, invalid),
  ]),
  ...on('Developer Guide: Update expressions', [
    ['an update of a key', update('SET sk = :v', text('a')), invalid],
    ['two changes of one path', update('SET n = :v, n = :v', number('1')), invalid],
  ]),
  ...on('API Reference: Query', [['a limit of nothing', query('pk = :p', {}, { Limit: 0 }), invalid]]),
]
