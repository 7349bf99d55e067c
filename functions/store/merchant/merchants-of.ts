import type { Merchant } from '../../domain/merchant/merchant'
import type { DataKeys } from '../data-keys'
import { prefixOf } from '../key'
import { entities } from '../key-table'
import type { Item } from '../table'
import { fromItem, merchantOfRow } from './merchant-item'
import { fromReadingItem } from './reading-item'

const isHead = ({ sk }: Item): boolean => sk === entities.head.sk

/**
 * The merchants of the items of a query or a batch: heads, each perhaps with its readings beside it, in any order. Merchants
 * that can be read no more are left out.
 */
export async function merchantsOf(items: readonly Item[], dataKeys: DataKeys): Promise<readonly Merchant[]> {
  const read = items.filter(isHead).map(async (head) => {
    const key = await dataKeys.fromHead(merchantOfRow(head), head)
    const readings = items
      .filter(({ pk, sk }) => pk === head.pk && String(sk).startsWith(prefixOf(entities.reading)))
      .flatMap((item) => fromReadingItem(item, key))
    return fromItem(head, key, readings) ?? []
  })
  return (await Promise.all(read)).flat()
}
