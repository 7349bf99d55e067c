import * as z from 'zod/mini'

const line = z.object({ table: z.string(), id: z.string(), cells: z.array(z.string()) })

/**
 * A line of a table of an export, before the export has its format: the key of the table, the merchant whom it is about, and
 * its cells.
 */
export type TableLine = z.infer<typeof line>

/** Lines as text: JSON, one a line. */
export const writeLines = (lines: readonly TableLine[]): string =>
  lines.map((one) => `${JSON.stringify(one)}\n`).join('')

/** The lines in a text that `writeLines` wrote. */
export const readLines = (text: string): readonly TableLine[] =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)))
