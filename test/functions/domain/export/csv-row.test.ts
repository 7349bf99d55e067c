import { csvCell, csvRow } from '#functions/domain/export/csv-row'

it.each([
  ['', ''],
  ['深圳市茶店', '深圳市茶店'],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['two\r\nlines', '"two\r\nlines"'],
])('the cell %j is written %j', (text, cell) => expect(csvCell(text)).toBe(cell))

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('%j is shown as text, not as a formula', (text) =>
  expect(csvCell(text)).toBe(`'${text}`),
)

it('a formula with a comma or a line end is both neutralised and quoted', () => {
  expect(csvCell('=HYPERLINK("x",1)')).toBe(`"'=HYPERLINK(""x"",1)"`)
  expect(csvCell('\rx')).toBe(`"'\rx"`)
})

it('a row ends with CR and LF', () => expect(csvRow(['a', 'b,c'])).toBe('a,"b,c"\r\n'))
