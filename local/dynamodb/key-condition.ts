import { type Attribute, compareKeys, keyBytes } from './attribute'
import type { Reading } from './requests'
import { resolved, tokensOf } from './tokens'

/** One term of a key condition: the attribute, how it is compared, and with what. */
export type KeyTerm = {
  readonly name: string
  readonly operator: string
  readonly values: readonly Attribute[]
}

/** The terms of a Query's key condition; what is not written as one is left for the engine to refuse. */
export function keyTerms(reading: Reading): readonly KeyTerm[] {
  const words = tokensOf(reading.KeyConditionExpression ?? '').filter((word) => !'(),'.includes(word))
  const valueAt = (word: string | undefined): readonly Attribute[] => {
    const value = word === undefined ? undefined : reading.ExpressionAttributeValues?.[word]
    return value === undefined ? [] : [value]
  }
  const terms: KeyTerm[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [first = '', second = '', third, , fifth] = words.slice(at)
    const isPrefix = first.toLowerCase() === 'begins_with'
    const isRange = second.toUpperCase() === 'BETWEEN'
    const name = resolved(isPrefix ? second : first, reading.ExpressionAttributeNames)
    const operator = isPrefix ? 'begins_with' : isRange ? 'BETWEEN' : second
    terms.push({ name, operator, values: [...valueAt(third), ...(isRange ? valueAt(fifth) : [])] })
    at += isRange ? 5 : 3
  }
  return terms
}

/** Whether a key value is within a term. */
export function meets(value: Attribute | undefined, { operator, values: [low, high] }: KeyTerm): boolean {
  if (value === undefined || low === undefined) return false
  const order = compareKeys(value, low)
  switch (operator) {
    case '=':
      return order === 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case 'BETWEEN':
      return order >= 0 && compareKeys(value, high) <= 0
    default: {
      const prefix = keyBytes(low)
      return prefix !== null && keyBytes(value)?.subarray(0, prefix.length).equals(prefix) === true
    }
  }
}

const prefixTerm = /begins_with\s*\(\s*(#?\w+)\s*,\s*(:\w+)\s*\)/
const last = '\u{10FFFF}'
const longestSortKey = 1024

/**
 * The same Query with `begins_with(name, prefix)` of a text written as a range from the prefix to the last key that can begin
 * with it, for the engine looks past the case of letters in a prefix and DynamoDB does not.
 */
export function withPrefixAsRange(query: Reading): Reading {
  const [term = '', name = '', placeholder = ''] = prefixTerm.exec(query.KeyConditionExpression ?? '') ?? []
  const prefix = query.ExpressionAttributeValues?.[placeholder]?.S
  if (prefix === undefined) return query
  const room = Math.floor((longestSortKey - Buffer.byteLength(prefix)) / Buffer.byteLength(last))
  const upTo = { S: `${prefix}${last.repeat(Math.max(room, 1))}` }
  return {
    ...query,
    KeyConditionExpression: query.KeyConditionExpression?.replace(
      term,
      `${name} BETWEEN ${placeholder} AND :lastWithThePrefix`,
    ),
    ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':lastWithThePrefix': upTo },
  }
}
