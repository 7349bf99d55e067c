import { invalid, notServed, type Refusal } from '../answer'
import type { Attribute } from '../attribute'
import type { Action } from '../requests'
import type { TableShape } from '../tables'
import { resolved, tokensOf } from '../tokens'
import { expressionRefusal } from './expression-rules'
import { keyValueRefusal } from './key-value-rules'

const longestName = 65_535

/** What an action writes into top-level attributes, as far as that stands in the request. */
function written({ kind, of }: Action): ReadonlyMap<string, Attribute> {
  if (kind === 'Put') return new Map(Object.entries(of.Item ?? {}))
  const tokens = tokensOf(of.UpdateExpression ?? '')
  const assigned = tokens.flatMap((token, at): readonly (readonly [string, Attribute])[] => {
    if (token !== '=') return []
    const after = tokens[at + 1]?.toLowerCase() === 'if_not_exists' ? tokens[at + 5] : tokens[at + 1]
    const value = of.ExpressionAttributeValues?.[after ?? '']
    const name = resolved(tokens[at - 1] ?? '', of.ExpressionAttributeNames)
    return value === undefined ? [] : [[name, value]]
  })
  return new Map(assigned)
}

function nameRefusal(names: Iterable<string>): Refusal | null {
  for (const name of names) {
    if (name === '')
      return invalid('One or more parameter values were invalid: Attribute name must not be empty')
    if (Buffer.byteLength(name) > longestName)
      return invalid('One or more parameter values were invalid: Attribute name is too large')
  }
  return null
}

/** What DynamoDB refuses of one write, alone or within a transaction, and the engine takes. */
export function actionRefusal(action: Action, shape: TableShape): Refusal | null {
  const { of } = action
  const values = written(action)
  const unusual = nameRefusal(values.keys())
  if (unusual !== null) return unusual
  for (const { key } of shape.indexes.values())
    for (const part of key) {
      const value = values.get(part.name)
      const refusal = value?.[part.type] === undefined ? null : keyValueRefusal(part, value)
      if (refusal !== null) return refusal
    }
  const names = of.ExpressionAttributeNames
  return (
    expressionRefusal('ConditionExpression', of.ConditionExpression, names) ??
    expressionRefusal('UpdateExpression', of.UpdateExpression, names) ??
    beyondListRefusal(of.UpdateExpression)
  )
}

// DynamoDB appends what is set beyond the end of a list; the engine fills the gap with nulls.
const beyondListRefusal = (expression: string | undefined): Refusal | null =>
  /\]\s*=/.test(expression ?? '')
    ? notServed('SET list[n]: beyond the end of a list the embedded DynamoDB writes otherwise than AWS')
    : null
