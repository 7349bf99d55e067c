import type { ExportFormat, ExportQuery, exportFailures, exportStates } from '#shared/contract/export'
import type { Language } from '#shared/words/language'
import type { Period } from './period'

/** The content of an export: the request, with the days that it did not name filled in. */
export type Exported =
  | { readonly kind: 'merchants'; readonly query: ExportQuery; readonly format: ExportFormat }
  | ({ readonly kind: 'regulator'; readonly reason: string; readonly format: ExportFormat } & Period)
  | { readonly kind: 'dossier'; readonly merchantId: string }

/**
 * An export: who (`by`) asked for what and when, for which provinces (null: all), and how far it is. It is never deleted: it
 * is the record of data that left the platform. `language` is that of its headings. `parts` are the lines written so far, in
 * files, `file` the whole one; `cursor` is where the list goes on: that of the staff list, or of the walk for the regulator.
 */
export type ExportJob = {
  readonly id: string
  readonly by: string
  readonly provinces: readonly string[] | null
  readonly language: Language
  readonly what: Exported
  readonly state: (typeof exportStates)[number]
  readonly failure: (typeof exportFailures)[number] | null
  readonly rows: number
  readonly parts: readonly string[]
  readonly file: string | null
  readonly cursor: string | null
  /** The number of the last written step, from 0: of two workers at one export only one goes on. */
  readonly step: number
  readonly createdAt: string
  readonly finishedAt: string | null
}

/** An export of lists: anything but a dossier. */
export type ListJob = ExportJob & { readonly what: Exclude<Exported, { kind: 'dossier' }> }

/** An export for the regulator. */
export type RegulatorJob = ExportJob & { readonly what: Extract<Exported, { kind: 'regulator' }> }

/** A new export with nothing written yet. */
export const newJob = (
  asked: Pick<ExportJob, 'id' | 'by' | 'provinces' | 'language' | 'what' | 'createdAt'>,
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
