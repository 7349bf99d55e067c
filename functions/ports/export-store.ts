import type { ExportJob } from '../domain/export/job'
import type { KeptAnswer } from './merchant-store'

/** The store of exports. */
export type ExportStore = {
  readonly begin: (job: ExportJob, kept: KeptAnswer | null) => Promise<'begun' | 'already_answered'>
  readonly job: (id: string) => Promise<ExportJob | null>
  /** The ids of running exports, oldest first, at most `limit`. */
  readonly running: (limit: number) => Promise<readonly string[]>
  /** Writes the next step of an export; `changed` where another worker wrote it first. */
  readonly advance: (job: ExportJob) => Promise<'written' | 'changed'>
}
