import * as z from 'zod/mini'
import type { Merchant } from '../../domain/merchant/merchant'
import type { MerchantStore } from '../../ports/merchant-store'
import { keyOf, partitionOf, partsOf } from '../key'
import { entities } from '../key-table'
import { readItem } from '../read-item'
import type { Item, Table } from '../table'
import { pointerItem } from './pointer-writes'

const holdItem = z.object({ pk: z.string(), live: z.optional(z.string()) })

const holderIn = (item: Item | null): string | null =>
  item === null ? null : (readItem(item, holdItem).live ?? null)

/** The holders of registration numbers, in DynamoDB. `merchantsOf` reads merchants by id. */
export function dynamoHolds(
  rows: Table,
  merchantsOf: (ids: readonly string[]) => Promise<readonly Merchant[]>,
): Pick<MerchantStore, 'holdersOf' | 'rivalsFor'> & {
  readonly holderIdOf: (registrationNumber: string) => Promise<string | null>
} {
  const holderIdOf = async (number: string): Promise<string | null> =>
    holderIn(await rows.get(keyOf(entities.hold, { number })))

  return {
    holderIdOf,

    async holdersOf(registrationNumbers) {
      const numbers = [...new Set(registrationNumbers)]
      const items = await rows.batch(numbers.map((number) => keyOf(entities.hold, { number })))
      const numberOf = new Map(
        items.map((item) => [holderIn(item), partsOf(entities.hold.pk, String(item.pk)).number]),
      )
      const held = await merchantsOf([...numberOf.keys()].flatMap((id) => id ?? []))
      return new Map(held.map((merchant) => [numberOf.get(merchant.id) ?? '', merchant]))
    },

    async rivalsFor(registrationNumber) {
      const [holder, rivals] = await Promise.all([
        holderIdOf(registrationNumber),
        rows.queryAll(partitionOf(entities.rival, { number: registrationNumber })),
      ])
      return [...(holder === null ? [] : [holder]), ...rivals.map((item) => readItem(item, pointerItem).id)]
    },
  }
}
