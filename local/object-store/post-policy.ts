import * as z from 'zod/mini'
import type { Caller, Callers } from '../iam/callers'
import { S3Error } from './s3-error'
import { checkSignature, scopeOf, signedAt } from './signing-key'

const policyDocument = z.object({
  expiration: z.iso.datetime({ offset: true }),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
})

/** The fields of a form, by lower-case name. */
export type FormFields = ReadonlyMap<string, string>

/** What a policy allows: how many bytes the file may have, and who signed it. */
export type AllowedPost = { readonly caller: Caller; readonly least: number; readonly most: number }

type Test = { field: string; how: 'eq' | 'starts-with'; value: string }

// Fields that carry the signature itself, or that S3 lets pass without a condition.
const freeFields = /^(x-amz-signature|policy|file|bucket|x-ignore-.*)$/

/**
 * Holds a POST form against the policy it carries: signature, expiry, every condition, and no field without one.
 *
 * @throws {S3Error} 403 when the form breaks its policy, 400 when the form or the policy cannot be read.
 */
export function checkPostPolicy(
  fields: FormFields,
  bucket: string,
  callers: Callers,
  now: Date,
): AllowedPost {
  const encoded = fields.get('policy')
  if (encoded === undefined) throw new S3Error(403, 'AccessDenied', 'Anonymous access is forbidden.')
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error(400, 'InvalidArgument', 'Bucket POST must contain X-Amz-Algorithm: AWS4-HMAC-SHA256.')
  }
  const scope = scopeOf(fields.get('x-amz-credential') ?? '', fields.get('x-amz-security-token'), callers)
  signedAt(fields.get('x-amz-date') ?? '', scope)
  checkSignature(fields.get('x-amz-signature') ?? '', encoded, scope)

  const policy = readPolicy(encoded)
  if (now > new Date(policy.expiration)) throw refused('Policy expired.')
  const tests = policy.conditions.flatMap(testsOf)
  const given = new Map([...fields, ['bucket', bucket]])
  for (const test of tests) {
    const value = given.get(test.field)
    const holds = test.how === 'eq' ? value === test.value : value?.startsWith(test.value)
    if (!holds) throw refused(`Policy Condition failed: ["${test.how}", "$${test.field}", "${test.value}"]`)
  }
  const tested = new Set(tests.map((test) => test.field))
  const extra = [...fields.keys()].filter((name) => !tested.has(name) && !freeFields.test(name))
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`)
  return { caller: scope.caller, ...sizeOf(policy.conditions) }
}

function readPolicy(encoded: string): z.infer<typeof policyDocument> {
  try {
    return policyDocument.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')))
  } catch {
    throw new S3Error(400, 'InvalidPolicyDocument', 'Invalid Policy: it is not a policy in base64.')
  }
}

type Condition = z.infer<typeof policyDocument>['conditions'][number]

function testsOf(condition: Condition): Test[] {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([name, value]) => ({ field: name.toLowerCase(), how: 'eq', value }))
  }
  const [how, name, value] = condition
  return how === 'content-length-range' ? [] : [{ field: name.replace(/^\$/, '').toLowerCase(), how, value }]
}

function sizeOf(conditions: readonly Condition[]): Omit<AllowedPost, 'caller'> {
  const ranges = conditions.flatMap((condition) =>
    Array.isArray(condition) && condition[0] === 'content-length-range'
      ? [{ least: condition[1], most: condition[2] }]
      : [],
  )
  return {
    least: Math.max(0, ...ranges.map((range) => range.least)),
    most: Math.min(Number.MAX_SAFE_INTEGER, ...ranges.map((range) => range.most)),
  }
}

const refused = (why: string): S3Error =>
  new S3Error(403, 'AccessDenied', `Invalid according to Policy: ${why}`)
