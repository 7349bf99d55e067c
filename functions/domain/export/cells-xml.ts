const special = /[&<>"]/g
// What XML 1.0 cannot hold is written `_xHHHH_` in SpreadsheetML (ECMA-376 part 1, 22.9.2.19), and so is the first
// character of a text that looks like it. A carriage return would be read as a line feed.
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g

const codeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A text as the content of an element or the value of an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(special, (character) => `&#${character.charCodeAt(0)};`)

/** The letters of a column: A for 0, Z for 25, AA for 26. */
const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${lettersOf(Math.floor(column / 26) - 1)}${lettersOf(column % 26)}`

/** A row of text cells; an empty cell is left out. */
export function cellsXml(cells: readonly string[], row: number, style: number): string {
  const written = cells.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${lettersOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.replace(unwritable, codeOf))}</t></is></c>`,
  )
  return `<row r="${row}">${written.join('')}</row>`
}
