import type { Condition, Statement } from './policy'

/** A call as IAM sees it: an action on a resource (an ARN), and the values of the condition keys that the call has. */
export type Call = {
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, readonly string[]>>
}

/** The answer of a set of statements to a call, with the statement that decided; null where none allows it. */
export type Judgement =
  | { readonly allowed: true; readonly by: Statement }
  | { readonly allowed: false; readonly by: Statement | null }

const literal = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, '\\$&')

/** Whether a text fits a pattern in which `*` is any text and `?` any one character; the case of letters counts. */
const fits = (pattern: string, text: string): boolean =>
  new RegExp(`^${literal(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text)

/**
 * Whether an ARN fits a pattern of one. A wildcard stays within its part, between two colons, but for a `*` that ends the
 * part: it may go on beyond the colon.
 */
export function fitsArn(pattern: string, arn: string): boolean {
  const expression = literal(pattern)
    .replace(/\*(?=:|$)/g, '\0')
    .replaceAll('*', '[^:]*')
    .replaceAll('?', '[^:]')
    .replaceAll('\0', '.*')
  return new RegExp(`^${expression}$`, 's').test(arn)
}

/** Whether an action fits a pattern of one. Their letters may be of either case. */
export const fitsAction = (pattern: string, action: string): boolean =>
  fits(pattern.toLowerCase(), action.toLowerCase())

/** Whether a value of a request fits one of those that a condition names. */
export const fitsValue = ({ operator }: Condition, wanted: string, given: string): boolean =>
  operator === 'StringLike' ? fits(wanted, given) : wanted === given

/** A key that a request does not have fulfils `ForAllValues` and nothing else. */
function holds(condition: Condition, { context }: Call): boolean {
  const given = context[condition.key] ?? []
  const isNamed = (value: string) => condition.values.some((wanted) => fitsValue(condition, wanted, value))
  return condition.set === 'ForAllValues' ? given.every(isNamed) : given.some(isNamed)
}

const speaksOf = (statement: Statement, call: Call): boolean =>
  statement.actions.some((pattern) => fitsAction(pattern, call.action)) &&
  statement.resources.some((pattern) => fitsArn(pattern, call.resource)) &&
  statement.conditions.every((condition) => holds(condition, call))

/** Judges a call: a statement that denies it wins over all that allow it, and what none allows is denied. */
export function judge(statements: readonly Statement[], call: Call): Judgement {
  const speaking = statements.filter((statement) => speaksOf(statement, call))
  const denying = speaking.find(({ effect }) => effect === 'Deny')
  if (denying !== undefined) return { allowed: false, by: denying }
  const [by] = speaking
  return by === undefined ? { allowed: false, by: null } : { allowed: true, by }
}
