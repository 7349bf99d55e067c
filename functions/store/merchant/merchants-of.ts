import type { Merchant } from '../../domain/merchant/merchant'
import type { DataKeys } from '../data-keys'
import { type Key, keyOf, prefixOf } from '../key'
import { entities } from '../key-table'
import type { Item } from '../table'
import { fromItem } from './merchant-item'
import { fromReadingItem } from './reading-item'

const isHead = ({ sk }: Item): boolean => sk === entities.head.sk

/** The keys by which a batch reads a merchant: its head and the key that it is sealed with. */
export const headAndKey = (merchant: string): readonly Key[] => [
  keyOf(entities.head, { merchant }),
  keyOf(entities.dataKey, { merchant }),
]

/**
 * The merchants of the items of a query or a batch: heads, each with its key (`headAndKey`) and perhaps its readings beside
 * it, in any order. Merchants that can be read no more are left out.
 */
export async function merchantsOf(items: readonly Item[], dataKeys: DataKeys): Promise<readonly Merchant[]> {
  const read = items.filter(isHead).map(async (head) => {
    const id = String(head.id)
    const own = items.filter(({ pk }) => pk === head.pk)
    const key = await dataKeys.fromRow(
      id,
      own.find(({ sk }) => sk === entities.dataKey.sk),
    )
    const readings = own
      .filter(({ sk }) => String(sk).startsWith(prefixOf(entities.reading)))
      .flatMap((item) => fromReadingItem(item, key))
    return fromItem(head, key, readings) ?? []
  })
  return (await Promise.all(read)).flat()
}
