const special = /[",\r\n]/

/** One cell of a CSV file (RFC 4180), to the letter. */
const csvCell = (text: string): string => (special.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

/**
 * One line of a CSV file, with its end. A CSV file is for machines: it cannot say that a cell is text, so a spreadsheet would
 * take a code of digits for a number and a name that begins with `=` for a formula. People open the workbook.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
