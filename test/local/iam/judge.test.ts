import { type Call, judge } from '#local/iam/judge'
import { statementsOf } from '#local/iam/policy'

type Written = Readonly<Record<string, unknown>>

const table = 'arn:aws-cn:dynamodb:cn-northwest-1:000000000000:table/T'
const allow = (more: Written = {}): Written => ({
  Effect: 'Allow',
  Action: 'dynamodb:DeleteItem',
  Resource: table,
  ...more,
})
const deny = (more: Written = {}): Written => allow({ Effect: 'Deny', ...more })
const leading = (operator: string, ...values: readonly string[]): Written => ({
  Condition: { [operator]: { 'dynamodb:LeadingKeys': values } },
})
const call = (more: Partial<Call> = {}): Call => ({
  action: 'dynamodb:DeleteItem',
  resource: table,
  context: {},
  ...more,
})
const keyed = (...keys: readonly string[]): Call => call({ context: { 'dynamodb:LeadingKeys': keys } })

/** One rule of IAM, the statements that it is tried with, the call, and whether AWS allows it. */
type Rule = readonly [rule: string, statements: readonly Written[], call: Call, isAllowed: boolean]

const logic = 'IAM User Guide: Policy evaluation logic'
const elements = 'IAM User Guide: JSON policy elements: Resource, Action'
const sets = 'IAM User Guide: Multivalued context keys'
const operators = 'IAM User Guide: JSON policy elements: Condition operators'

const rules: readonly (readonly [source: string, rules: readonly Rule[]])[] = [
  [
    logic,
    [
      ['what no statement allows is denied', [], call(), false],
      ['one statement that allows is enough', [allow({ Action: 'dynamodb:Query' }), allow()], call(), true],
      ['a statement that denies wins over one that allows', [allow(), deny()], call(), false],
      ['in whatever order they stand', [deny(), allow()], call(), false],
      [
        'a denial whose condition does not hold denies nothing',
        [allow(), deny(leading('ForAnyValue:StringLike', 'audit#*'))],
        keyed('search#1'),
        true,
      ],
    ],
  ],
  [
    elements,
    [
      ['an action may be written in either case', [allow({ Action: 'DynamoDB:deleteitem' })], call(), true],
      ['an action may have wildcards', [allow({ Action: 'dynamodb:*Item' })], call(), true],
      ['another action is another', [allow({ Action: 'dynamodb:DeleteTable' })], call(), false],
      [
        'the table is not its index',
        [allow({ Action: 'dynamodb:Query' })],
        call({ action: 'dynamodb:Query', resource: `${table}/index/i` }),
        false,
      ],
      [
        'an index by a wildcard',
        [allow({ Resource: `${table}/index/*` })],
        call({ resource: `${table}/index/i` }),
        true,
      ],
      ['the case of a resource counts', [allow({ Resource: table.replace('/T', '/t') })], call(), false],
      ['a question mark is one character', [allow({ Resource: table.replace('/T', '/?') })], call(), true],
      ['not none', [allow({ Resource: `${table}?` })], call(), false],
      ['a lone asterisk is every resource', [allow({ Resource: '*' })], call(), true],
      [
        'an asterisk that ends a part goes on beyond the colon',
        [allow({ Resource: 'arn:aws-cn:dynamodb:*' })],
        call(),
        true,
      ],
      [
        'an asterisk within a part does not',
        [allow({ Resource: 'arn:aws-cn:dynamodb:cn*T' })],
        call(),
        false,
      ],
    ],
  ],
  [
    sets,
    [
      [
        'ForAllValues: every value of the call is among those named',
        [allow(leading('ForAllValues:StringLike', 'a#*', 'b#*'))],
        keyed('a#1', 'b#1'),
        true,
      ],
      [
        'ForAllValues: one that is not named',
        [allow(leading('ForAllValues:StringLike', 'a#*'))],
        keyed('a#1', 'b#1'),
        false,
      ],
      [
        'ForAllValues holds for a call without the key',
        [allow(leading('ForAllValues:StringLike', 'a#*'))],
        call(),
        true,
      ],
      [
        'ForAnyValue: one of the values is named',
        [allow(), deny(leading('ForAnyValue:StringLike', 'audit#*'))],
        keyed('a#1', 'audit#1'),
        false,
      ],
      [
        'ForAnyValue does not hold for a call without the key',
        [allow(leading('ForAnyValue:StringLike', 'a#*'))],
        call(),
        false,
      ],
    ],
  ],
  [
    operators,
    [
      ['StringLike has wildcards', [allow(leading('StringLike', 'a?#*'))], keyed('ab#1'), true],
      ['StringEquals has none', [allow(leading('StringEquals', 'a*'))], keyed('ab'), false],
      ['the case of a value counts', [allow(leading('StringEquals', 'A'))], keyed('a'), false],
      ['a key that the call lacks fulfils nothing', [allow(leading('StringLike', '*'))], call(), false],
      [
        'several conditions hold together or not at all',
        [
          allow({
            Condition: {
              StringLike: { 'kms:EncryptionContext:purpose': 'data keys of *' },
              StringEquals: { 's3:prefix': 'kept/' },
            },
          }),
        ],
        call({ context: { 'kms:EncryptionContext:purpose': ['data keys of 2026-11'] } }),
        false,
      ],
    ],
  ],
]

describe.each(rules)('%s', (_source, each) => {
  it.each(each)('%s', (_rule, statements, asked, isAllowed) => {
    const policy = { Version: '2012-10-17', Statement: statements }
    expect(judge(statementsOf(policy, 'p'), asked).allowed).toBe(isAllowed)
  })
})

const variable = ['$', '{aws:username}'].join('')

it.each<readonly [Written, string]>([
  [{ NotAction: 'dynamodb:*' }, 'Statement.0.NotAction'],
  [{ Condition: { StringLikeIfExists: { 's3:prefix': 'a' } } }, 'Statement.0.Condition.StringLikeIfExists'],
  [{ Condition: { StringLike: { 'aws:SourceIp': 'a' } } }, 'Statement.0.Condition.StringLike.aws:SourceIp'],
  [{ Resource: variable }, 'Statement.0.Resource'],
])('what is not understood in a policy is refused, with its place: %j', (more, place) => {
  const policy = { Version: '2012-10-17', Statement: [allow(more)] }
  expect(() => statementsOf(policy, 'seller of SellerRole')).toThrow(
    `The policy seller of SellerRole has what is not understood here: ${place}`,
  )
})
