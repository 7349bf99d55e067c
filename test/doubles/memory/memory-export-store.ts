import type { ExportJob } from '#functions/domain/export/job'
import type { ExportStore } from '#functions/ports/export-store'
import { byText } from './memory-due-index'
import type { MemoryMerchantStore } from './memory-merchant-store'

/** Exports in memory, by the rules of the port. */
export function memoryExportStore(merchants: MemoryMerchantStore): ExportStore {
  const jobs = new Map<string, ExportJob>()
  return {
    async begin(job, kept) {
      if (kept !== null && merchants.isKept(kept)) return 'already_answered'
      if (kept !== null) merchants.keep(kept)
      jobs.set(job.id, structuredClone(job))
      return 'begun'
    },
    job: async (id) => structuredClone(jobs.get(id) ?? null),
    running: async (limit) =>
      [...jobs.values()]
        .filter(({ state }) => state === 'running')
        .sort((left, right) => byText(left.createdAt, right.createdAt))
        .map(({ id }) => id)
        .slice(0, limit),
    async advance(job) {
      if (jobs.get(job.id)?.step !== job.step - 1) return 'changed'
      jobs.set(job.id, structuredClone(job))
      return 'written'
    },
  }
}
