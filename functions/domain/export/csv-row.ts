// First characters that a spreadsheet takes for the start of a formula (OWASP, CSV injection).
const formula = /^[=+\-@\t\r]/
const special = /[",\r\n]/
const lineEnd = '\r\n'

/** One cell of a CSV file (RFC 4180): a spreadsheet shows it as text, never as a formula. */
export function csvCell(text: string): string {
  const tame = formula.test(text) ? `'${text}` : text
  return special.test(tame) ? `"${tame.replace(/"/g, '""')}"` : tame
}

/** One line of a CSV file, with its end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}${lineEnd}`

/**
 * The lines of a part of a CSV file whose first cell was in no earlier line; `met` remembers those cells. No cell may have a
 * line end.
 */
export function onceEach(rows: string, met: Set<string>): readonly string[] {
  return rows.split(lineEnd).flatMap((row) => {
    const cell = row.slice(0, row.indexOf(','))
    if (row === '' || met.has(cell)) return []
    met.add(cell)
    return [`${row}${lineEnd}`]
  })
}
