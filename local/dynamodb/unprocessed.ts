import { batchGet, batchWrite } from './requests'

const first = <T>(all: readonly T[]): number => Math.ceil(all.length / 2)

/** The first half of a batch, and the other half as the answer gives it back; of one entry nothing is given back. */
export function half(operation: string, text: string): { readonly now: string; readonly left: object } {
  const body: unknown = JSON.parse(text)
  if (operation === 'BatchGetItem') {
    const { RequestItems, ...rest } = batchGet.parse(body)
    const parts = Object.entries(RequestItems).map(([table, { Keys, ...more }]) => {
      const at = first(Keys)
      const part = (keys: typeof Keys) => [table, { ...more, Keys: keys }] as const
      return { now: part(Keys.slice(0, at)), left: Keys.length > at ? [part(Keys.slice(at))] : [] }
    })
    return {
      now: JSON.stringify({ ...rest, RequestItems: Object.fromEntries(parts.map(({ now }) => now)) }),
      left: { UnprocessedKeys: Object.fromEntries(parts.flatMap(({ left }) => left)) },
    }
  }
  const { RequestItems, ...rest } = batchWrite.parse(body)
  const parts = Object.entries(RequestItems).map(([table, requests]) => {
    const at = first(requests)
    const left = requests.length > at ? [[table, requests.slice(at)] as const] : []
    return { now: [table, requests.slice(0, at)] as const, left }
  })
  return {
    now: JSON.stringify({ ...rest, RequestItems: Object.fromEntries(parts.map(({ now }) => now)) }),
    left: { UnprocessedItems: Object.fromEntries(parts.flatMap(({ left }) => left)) },
  }
}
