import { cellsXml, escapeXml } from './cells-xml'

/** A sheet of a workbook: its name (at most 31 characters), its headings, and its rows, some at a time. */
export type Sheet = {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: () => AsyncIterable<readonly (readonly string[])[]>
}

/** A file inside a workbook, which is a ZIP of XML. */
export type WorkbookFile = { readonly name: string; readonly text: () => AsyncIterable<string> }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const columnWidth = 24

const fixed = (name: string, xml: string): WorkbookFile => ({
  name,
  async *text() {
    yield declaration + xml
  },
})

// Number format 49 is `@`, text: a cell that is edited stays text. The second font is bold, for headings.
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
const [textStyle, headStyle] = [1, 2]

const sheetFile = ({ head, rows }: Sheet, number: number): WorkbookFile => ({
  name: `xl/worksheets/sheet${number}.xml`,
  async *text() {
    const columns = `<cols><col min="1" max="${head.length}" width="${columnWidth}" customWidth="1"/></cols>`
    const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    const views = `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`
    yield `${declaration}<worksheet xmlns="${main}">${views}${columns}<sheetData>${cellsXml(head, 1, headStyle)}`
    let row = 1
    for await (const some of rows()) {
      yield some.map((cells, at) => cellsXml(cells, row + at + 1, textStyle)).join('')
      row += some.length
    }
    yield '</sheetData></worksheet>'
  },
})

/**
 * The files of a workbook in XLSX (ECMA-376, SpreadsheetML) whose every cell is text (`inlineStr`), so no program takes a code
 * for a number, a day for another or a name for a formula. The rows of the first sheet are read last: it may count the others.
 */
export function workbookFiles(sheets: readonly Sheet[]): readonly WorkbookFile[] {
  const numbers = sheets.map((_, index) => index + 1)
  const overrides = numbers.map(
    (one) =>
      `<Override PartName="/xl/worksheets/sheet${one}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  )
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const links = numbers.map(
    (one) =>
      `<Relationship Id="rId${one}" Type="${relations}/worksheet" Target="worksheets/sheet${one}.xml"/>`,
  )
  const [first, ...others] = sheets.map((sheet, at) => sheetFile(sheet, at + 1))
  return [
    fixed(
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${overrides.join('')}</Types>`,
    ),
    fixed(
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    fixed(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.join('')}</sheets></workbook>`,
    ),
    fixed(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    fixed('xl/styles.xml', styles),
    ...others,
    ...(first === undefined ? [] : [first]),
  ]
}
