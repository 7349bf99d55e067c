import type { ExportJob } from '../domain/export/job'
import type { KeptAnswer } from './merchant-store'

/** Where exports are kept. */
export type ExportStore = {
  readonly begin: (job: ExportJob, kept: KeptAnswer | null) => Promise<'begun' | 'already_answered'>
  readonly job: (id: string) => Promise<ExportJob | null>
  /** Those that are running, oldest first: ids, at most `limit`. */
  readonly running: (limit: number) => Promise<readonly string[]>
  /** Writes the next step of an export, unless another has. */
  readonly advance: (job: ExportJob) => Promise<'written' | 'changed'>
}
