import { cellsXml, escapeXml } from '#functions/domain/export/cells-xml'

const textOf = (cell: string): string =>
  /<t xml:space="preserve">(.*)<\/t>/s.exec(cellsXml([cell], 1, 1))?.[1] ?? ''

it('a cell is text at its place, and an empty one is left out', () =>
  expect(cellsXml(['a', '', '911522010783762860'], 7, 2)).toBe(
    '<row r="7"><c r="A7" s="2" t="inlineStr"><is><t xml:space="preserve">a</t></is></c>' +
      '<c r="C7" s="2" t="inlineStr"><is><t xml:space="preserve">911522010783762860</t></is></c></row>',
  ))

it.each([
  ['=HYPERLINK("x")', '=HYPERLINK(&#34;x&#34;)'],
  ['a & <b>', 'a &#38; &#60;b&#62;'],
  ['\u0001', '_x0001_'],
  ['a\rb', 'a_x000D_b'],
  ['two\nlines\t', 'two\nlines\t'],
  ['_x0041_', '_x005F_x0041_'],
  ['_x41_ and _', '_x41_ and _'],
  ['𠮷', '𠮷'],
])('the text %j is written %j', (text, written) => expect(textOf(text)).toBe(written))

it('the column after Z is AA', () => {
  const row = cellsXml(
    Array.from({ length: 28 }, () => 'x'),
    1,
    1,
  )
  expect([...row.matchAll(/ r="([A-Z]+)1"/g)].map(([, letters]) => letters).slice(24)).toEqual([
    'Y',
    'Z',
    'AA',
    'AB',
  ])
})

it('a name is escaped where it is the value of an attribute', () =>
  expect(escapeXml('"A" & B')).toBe('&#34;A&#34; &#38; B'))
