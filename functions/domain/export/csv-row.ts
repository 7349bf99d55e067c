// What a spreadsheet would take for a formula (OWASP, CSV injection).
const formula = /^[=+\-@\t\r]/
const special = /[",\r\n]/

/** One cell of a CSV file (RFC 4180): a spreadsheet shows it as text, never as a formula. */
export function csvCell(text: string): string {
  const tame = formula.test(text) ? `'${text}` : text
  return special.test(tame) ? `"${tame.replace(/"/g, '""')}"` : tame
}

/** One line of a CSV file, with its end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
