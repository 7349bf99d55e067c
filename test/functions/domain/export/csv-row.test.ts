import { csvRow } from '#functions/domain/export/csv-row'

it.each([
  ['', ''],
  ['深圳市茶店', '深圳市茶店'],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['two\r\nlines', '"two\r\nlines"'],
])('the cell %j is written %j', (text, cell) => expect(csvRow([text])).toBe(`${cell}\r\n`))

it.each(['=好运=食品店', '+1', '-1', '@SUM(A1)', '\tx'])('%j is written to the letter', (text) =>
  expect(csvRow([text])).toBe(`${text}\r\n`),
)

it('a formula with a comma is quoted and nothing else', () =>
  expect(csvRow(['=HYPERLINK("x",1)'])).toBe('"=HYPERLINK(""x"",1)"\r\n'))

it('a row ends with CR and LF', () => expect(csvRow(['a', 'b,c'])).toBe('a,"b,c"\r\n'))
