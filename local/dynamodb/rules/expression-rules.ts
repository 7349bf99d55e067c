import { invalid, type Refusal } from '../answer'
import { resolved, tokensOf } from '../tokens'

const mostOperands = 100
const mostOperators = 300

const comparators = ['=', '<>', '<', '<=', '>', '>=']
const words = ['AND', 'OR', 'NOT', 'IN', 'BETWEEN']
const functions = [
  'attribute_exists',
  'attribute_not_exists',
  'attribute_type',
  'begins_with',
  'contains',
  'size',
  'if_not_exists',
  'list_append',
]
const operators = new Set([...comparators, ...words, ...functions, '+', '-'])

// A comparison of plain attributes; paths into documents are not followed.
const comparison = /(#?\w+)\s*(=|<>|<=|>=|<|>)\s*(#?\w+)(?![\w.[])/g

/** What DynamoDB refuses of a condition, a filter or an update, whatever the items hold, and the engine takes. */
export function expressionRefusal(
  what: 'FilterExpression' | 'ConditionExpression' | 'UpdateExpression',
  expression: string | undefined,
  names: Readonly<Record<string, string>> | undefined,
): Refusal | null {
  if (expression === undefined) return null
  const tokens = tokensOf(expression)
  const count = tokens.filter((token) => operators.has(token) || operators.has(token.toUpperCase())).length
  if (count > mostOperators)
    return invalid(`Invalid ${what}: The expression contains too many operators; operator count: ${count}`)
  for (const [, operands = ''] of expression.matchAll(/\bIN\s*\(([^)]*)\)/gi)) {
    const given = operands.split(',').length
    if (given > mostOperands)
      return invalid(
        `Invalid ${what}: The IN operator is provided with too many operands; number of operands: ${given}`,
      )
  }
  if (what === 'UpdateExpression') return null
  for (const [, one = '', operator = '', other = ''] of expression.matchAll(comparison))
    if (resolved(one, names) === resolved(other, names))
      return invalid(
        `Invalid ${what}: The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, operand: [${resolved(one, names)}]`,
      )
  return null
}
