import type { AttributeValue } from '@aws-sdk/client-dynamodb'

type Item = Readonly<Record<string, AttributeValue>>

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** The bytes of a number: one for two digits, and one more; the sign takes another. */
function numberSize(text: string): number {
  const [digits = ''] = text.replace(/^-/, '').replace('.', '').replace(/^0+/, '').split('e')
  return Math.ceil(digits.replace(/0+$/, '').length / 2) + 1 + (text.startsWith('-') ? 1 : 0)
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return bytesOf(value.S)
  if (value.N !== undefined) return numberSize(value.N)
  if (value.B !== undefined) return value.B.length
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + valueSize(one), 0)
  if (value.M !== undefined)
    return (
      3 + Object.entries(value.M).reduce((sum, [name, one]) => sum + 1 + bytesOf(name) + valueSize(one), 0)
    )
  return 1
}

/** The bytes of an item as DynamoDB counts them (Developer Guide, "DynamoDB item sizes and formats"). */
export const itemSize = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + bytesOf(name) + valueSize(value), 0)
