import { invalid, type Refusal } from '../answer'
import { type Attribute, keyBytes } from '../attribute'
import type { KeyPart } from '../tables'

const longest = { HASH: 2048, RANGE: 1024 } as const

const tooLong = {
  HASH: 'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes',
  RANGE:
    'One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
} as const

/** The refusal of a key value that is empty or too long, wherever it stands. */
export function keyValueRefusal({ name, type, role }: KeyPart, value: Attribute): Refusal | null {
  const bytes = keyBytes(value)
  if (bytes === null) return null
  if (bytes.length === 0)
    return invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${type === 'B' ? 'binary' : 'string'} value. Key: ${name}`,
    )
  return bytes.length > longest[role] ? invalid(tooLong[role]) : null
}
