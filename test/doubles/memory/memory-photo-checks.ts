import type { PhotoCheck } from '#functions/domain/photo/checks'
import type { DuePhoto, MerchantStore } from '#functions/ports/merchant-store'
import { dueShardOf } from './memory-due-index'

/** Photos to be looked after, in memory. */
export function memoryPhotoChecks() {
  const checks = new Map<string, DuePhoto>()
  const byInstant = (left: DuePhoto, right: DuePhoto): number => (left.at < right.at ? -1 : 1)

  const methods: Pick<MerchantStore, 'photosToCheck' | 'photoChecked'> = {
    async photosToCheck(shard, until, limit) {
      return [...checks.values()]
        .filter(({ merchantId, at }) => at <= until && dueShardOf(merchantId) === shard)
        .sort(byInstant)
        .slice(0, limit)
    },

    async photoChecked({ merchantId, paperId, at }) {
      const key = `${merchantId}#${paperId}`
      if (checks.get(key)?.at === at) checks.delete(key)
    },
  }

  return {
    methods,
    apply(merchantId: string, added: readonly PhotoCheck[]): void {
      for (const check of added) checks.set(`${merchantId}#${check.paperId}`, { merchantId, ...check })
    },
  }
}
