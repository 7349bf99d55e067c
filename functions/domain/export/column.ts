import type { ExportFormat } from '#shared/contract/export'
import type { InEvery, Language } from '#shared/words/language'

/**
 * A column of a file. `key` heads it in CSV, `heading` in a workbook; `read` gives its cell, and `say` puts a cell that is a
 * code into words for people.
 */
export type Column<T> = {
  readonly key: string
  readonly heading: InEvery<string>
  readonly read: (of: T) => string
  readonly say?: (cell: string, language: Language) => string
}

/** The headings of columns. */
export const headOf = (
  columns: readonly Column<never>[],
  format: ExportFormat,
  language: Language,
): readonly string[] => columns.map(({ key, heading }) => (format === 'csv' ? key : heading[language]))

/** The cells of a line, by codes as in CSV. */
export const cellsOf = <T>(columns: readonly Column<T>[], of: T): readonly string[] =>
  columns.map(({ read }) => read(of))

/** The same cells as people read them in a workbook. */
export const saidCells = (
  columns: readonly Column<never>[],
  cells: readonly string[],
  language: Language,
): readonly string[] => columns.map(({ say }, at) => say?.(cells[at] ?? '', language) ?? cells[at] ?? '')
