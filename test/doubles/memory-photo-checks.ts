import type { Change } from '#functions/domain/merchant/change'
import { photoChecks } from '#functions/domain/photo/checks'
import type { DuePhoto, MerchantStore } from '#functions/ports/merchant-store'
import { shardOf } from './memory-due-index'

const dayMs = 24 * 60 * 60 * 1000

/** Photos to be looked after, in memory. */
export function memoryPhotoChecks() {
  const checks = new Map<string, DuePhoto>()
  const byInstant = (left: DuePhoto, right: DuePhoto): number => (left.at < right.at ? -1 : 1)

  const methods: Pick<MerchantStore, 'photosToCheck' | 'photoChecked'> = {
    async photosToCheck(shard, until, limit) {
      return [...checks.values()]
        .filter(({ merchantId, at }) => at <= until && shardOf(merchantId) === shard)
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
    hear(change: Change): void {
      for (const { paperId, from } of photoChecks(change)) {
        const at = new Date(Date.parse(from) + dayMs).toISOString()
        checks.set(`${change.after.id}#${paperId}`, { merchantId: change.after.id, paperId, at })
      }
    },
  }
}
