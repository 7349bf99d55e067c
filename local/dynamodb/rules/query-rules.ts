import { invalid, type Refusal } from '../answer'
import { type KeyTerm, keyTerms, meets } from '../key-condition'
import type { Reading } from '../requests'
import type { KeyPart, TableShape } from '../tables'
import { resolved, tokensOf } from '../tokens'
import { expressionRefusal } from './expression-rules'
import { keyValueRefusal } from './key-value-rules'

function termRefusal(key: readonly KeyPart[], { name, values }: KeyTerm): Refusal | null {
  const part = key.find((one) => one.name === name)
  if (part === undefined) return null
  for (const value of values) {
    if (value[part.type] === undefined)
      return invalid(
        'One or more parameter values were invalid: Condition parameter type does not match schema type',
      )
    const refusal = keyValueRefusal(part, value)
    if (refusal !== null) return refusal
  }
  return null
}

function startRefusal(
  reading: Reading,
  key: readonly KeyPart[],
  shape: TableShape,
  terms: readonly KeyTerm[],
): Refusal | null {
  const start = reading.ExclusiveStartKey
  if (!start) return null
  for (const part of [...shape.key, ...key]) {
    const value = start[part.name]
    const refusal = value === undefined ? null : keyValueRefusal(part, value)
    if (refusal !== null) return invalid(`The provided starting key is invalid: ${refusal.message}`)
  }
  for (const { name, role } of key) {
    const term = terms.find((one) => one.name === name)
    const value = start[name]
    if (term === undefined || value === undefined || meets(value, term)) continue
    return role === 'HASH'
      ? invalid('The provided starting key is outside query boundaries based on provided conditions')
      : invalid('The provided starting key does not match the range key predicate')
  }
  return null
}

function projectionRefusal(reading: Reading, shape: TableShape): Refusal | null {
  const name = reading.IndexName ?? ''
  const projected = shape.indexes.get(name)?.projected
  if (!projected) return null
  const asked = (reading.ProjectionExpression ?? '')
    .split(',')
    .flatMap((path) => tokensOf(path).slice(0, 1))
    .map((word) => resolved(word, reading.ExpressionAttributeNames))
  const absent = asked.filter((one) => !projected.has(one))
  return absent.length === 0
    ? null
    : invalid(
        `One or more parameter values were invalid: Global secondary index ${name} does not project [${absent.join(', ')}]`,
      )
}

/** What DynamoDB refuses of a Query or Scan and the engine takes. */
export function readingRefusal(reading: Reading, shape: TableShape): Refusal | null {
  const key = reading.IndexName === undefined ? shape.key : shape.indexes.get(reading.IndexName)?.key
  if (key === undefined) return null
  const terms = keyTerms(reading)
  for (const term of terms) {
    const refusal = termRefusal(key, term)
    if (refusal !== null) return refusal
  }
  return (
    startRefusal(reading, key, shape, terms) ??
    projectionRefusal(reading, shape) ??
    expressionRefusal('FilterExpression', reading.FilterExpression, reading.ExpressionAttributeNames)
  )
}
