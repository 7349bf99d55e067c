import { type DueMerchant, type DueWork, dueShards } from '#functions/ports/reminder-store'
import { shardOf } from '#functions/ports/shard-of'

/** The order of text by its code units, as DynamoDB sorts. */
export const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** The shard of a merchant in what is due. */
export const dueShardOf = (id: string): number => shardOf(id, dueShards)
/** Where a due merchant stands: by instant, then by id. */
const placeOf = ({ at, merchantId }: DueMerchant): string => `${at}#${merchantId}`

/** What is due in memory: a map for every shard of each work. */
export function memoryDueIndex() {
  const empty = () => Array.from({ length: dueShards }, () => new Map<string, string>())
  const shards = { remind: empty(), settle: empty(), erase: empty() }
  const of = (work: DueWork, id: string) => shards[work][dueShardOf(id)] ?? new Map<string, string>()
  return {
    at: (work: DueWork, id: string): string | null => of(work, id).get(id) ?? null,
    set(work: DueWork, id: string, at: string | null): void {
      if (at === null) of(work, id).delete(id)
      else of(work, id).set(id, at)
    },
    until: (work: DueWork, shard: number, until: string): readonly DueMerchant[] =>
      [...(shards[work][shard] ?? [])]
        .filter(([, at]) => at <= until)
        .map(([merchantId, at]) => ({ merchantId, at }))
        .sort((left, right) => byText(placeOf(left), placeOf(right))),
    all: () => [...shards.remind, ...shards.settle, ...shards.erase].map((shard) => [...shard]),
  }
}
