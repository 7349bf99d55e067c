import type { Attribute, Item } from './attribute'

// 1.10 and 1.1, 100 and 1E2, -0 and 0 are one number.
function number(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?\s*$/.exec(text) ?? []
  const written = `${whole}${fraction}`
  const digits = written.replace(/^0+/, '').replace(/0+$/, '')
  if (digits === '') return '0'
  const trailing = written.length - written.replace(/0+$/, '').length
  return `${sign === '-' ? '-' : ''}${digits}e${Number(exponent) - fraction.length + trailing}`
}

function value({ N, SS, NS, BS, L, M, ...scalar }: Attribute): unknown {
  if (N !== undefined) return { N: number(N) }
  if (SS !== undefined) return { SS: [...SS].sort() }
  if (NS !== undefined) return { NS: NS.map(number).sort() }
  if (BS !== undefined) return { BS: [...BS].sort() }
  if (L !== undefined) return { L: L.map(value) }
  return M === undefined ? scalar : { M: canonicalItem(M) }
}

const canonicalItem = (item: Item): unknown =>
  Object.keys(item)
    .sort()
    .map((name) => [name, value(item[name] ?? {})])

/** A text that two items share when they are the same to DynamoDB: order of names and of sets, and spelling of numbers aside. */
export const canonical = (item: Item): string => JSON.stringify(canonicalItem(item))
