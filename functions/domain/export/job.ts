import type { ExportQuery, exportFailures, exportStates } from '#shared/contract/export'
import type { Period } from './period'

/** What an export is of: what was asked for, with the days that were not named. */
export type Exported =
  | { readonly kind: 'merchants'; readonly query: ExportQuery }
  | ({ readonly kind: 'regulator' } & Period)
  | { readonly kind: 'dossier'; readonly merchantId: string }

/**
 * An export: who (`by`) wants what since when, within which provinces (null: all), and how far it is. It is never deleted: it
 * is the record of what left the house. `parts` are the files written so far, `file` the whole one; `cursor` is where the
 * list goes on: that of the staff list, or of the walk for the regulator.
 */
export type ExportJob = {
  readonly id: string
  readonly by: string
  readonly provinces: readonly string[] | null
  readonly what: Exported
  readonly state: (typeof exportStates)[number]
  readonly failure: (typeof exportFailures)[number] | null
  readonly rows: number
  readonly parts: readonly string[]
  readonly file: string | null
  readonly cursor: string | null
  /** Counts what was written down of it, from 0: of two workers at one export only one goes on. */
  readonly step: number
  readonly createdAt: string
  readonly finishedAt: string | null
}

/** An export of which nothing is written yet. */
export const newJob = (
  asked: Pick<ExportJob, 'id' | 'by' | 'provinces' | 'what' | 'createdAt'>,
): ExportJob => ({
  ...asked,
  state: 'running',
  failure: null,
  rows: 0,
  parts: [],
  file: null,
  cursor: null,
  step: 0,
  finishedAt: null,
})
