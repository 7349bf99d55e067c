import * as z from 'zod/mini'
import { PlainError } from '../process/plain-error'

/** A condition of a statement: how the values of a key of the request are compared with those of the policy. */
export type Condition = {
  readonly set: 'ForAllValues' | 'ForAnyValue' | null
  readonly operator: 'StringEquals' | 'StringLike'
  readonly key: string
  readonly values: readonly string[]
}

/** A statement of a policy. Every condition of it must hold. */
export type Statement = {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly conditions: readonly Condition[]
}

// A policy variable such as ${aws:username} is not among the texts that are understood.
const text = z.string().check(z.regex(/^(?!.*\$\{)/))
const oneOrMore = z.pipe(
  z.union([text, z.array(text)]),
  z.transform((given: string | string[]) => (typeof given === 'string' ? [given] : given)),
)
const operator = z.templateLiteral([
  z.enum(['', 'ForAllValues:', 'ForAnyValue:']),
  z.enum(['StringEquals', 'StringLike']),
])
const knownKey = z.string().check(z.regex(/^(dynamodb:LeadingKeys|kms:EncryptionContext:.+|s3:prefix)$/))

const document = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(
    z.strictObject({
      Sid: z.optional(z.string()),
      Effect: z.enum(['Allow', 'Deny']),
      Action: oneOrMore,
      Resource: oneOrMore,
      Condition: z.optional(z.partialRecord(operator, z.record(knownKey, oneOrMore))),
    }),
  ),
})

function conditionsIn(
  operatorText: string,
  keys: Readonly<Record<string, readonly string[]>>,
): readonly Condition[] {
  const set = (['ForAllValues', 'ForAnyValue'] as const).find((one) => operatorText.startsWith(one)) ?? null
  const isLike = operatorText.endsWith('StringLike')
  return Object.entries(keys).map(([key, values]) => ({
    set,
    operator: isLike ? 'StringLike' : 'StringEquals',
    key,
    values,
  }))
}

/**
 * The statements of an identity-based policy, a JSON document in IAM's policy language. Of the language as much is understood
 * as the product's roles use.
 *
 * @throws {PlainError} for whatever else is in it: what is not understood must not be taken for allowed.
 */
export function statementsOf(policy: unknown, name: string): readonly Statement[] {
  const read = z.safeParse(document, policy)
  if (!read.success) {
    const places = read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
    )
    const listed = places.map((place) => place.join('.')).join(', ')
    throw new PlainError(`The policy ${name} has what is not understood here: ${listed}`)
  }
  return read.data.Statement.map(({ Effect, Action, Resource, Condition = {} }) => ({
    effect: Effect,
    actions: Action,
    resources: Resource,
    conditions: Object.entries(Condition).flatMap(([how, keys]) => conditionsIn(how, keys ?? {})),
  }))
}
