import { zipArchive } from '#functions/archive/zip-archive'
import { type Sheet, workbookFiles } from '#functions/domain/export/workbook'
import { openWorkbook } from '#test/fixtures/open-workbook'

async function written(sheets: readonly Sheet[]): Promise<Buffer> {
  const files = workbookFiles(sheets).map(({ name, text }) => ({
    name,
    isCompressed: true,
    async *chunks() {
      for await (const one of text()) yield Buffer.from(one)
    },
  }))
  const chunks: Uint8Array[] = []
  for await (const chunk of zipArchive.zip(files, null)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const hard = [
  '911522010783762860',
  '923301001010053E71',
  '=好运=食品店',
  '=HYPERLINK("https://x.example","y")',
  '+8613800138000',
  "'quoted'",
  '2026-11-25',
  '0571',
  'a & <b> "c"',
  '_x0041_',
  ' spaces ',
  'a\rb\u0001',
  '𠮷',
]

it('every cell of a workbook is read as it was written, to the letter', async () => {
  const sheet: Sheet = {
    name: '商家 & "店"',
    head: hard.map((_, at) => `列${at}`),
    async *rows() {
      yield [hard, ['a', '', 'c']]
      yield [[...hard].reverse()]
    },
  }
  expect(openWorkbook(await written([sheet]))).toEqual([
    { name: '商家 & "店"', rows: [sheet.head, hard, ['a', '', 'c'], [...hard].reverse()] },
  ])
})

it('the first sheet may count what the others hold', async () => {
  let count = 0
  const lines: Sheet = {
    name: 'lines',
    head: ['a'],
    async *rows() {
      count += 2
      yield [['1'], ['2']]
    },
  }
  const cover: Sheet = {
    name: 'cover',
    head: ['item', 'value'],
    async *rows() {
      yield [['lines', String(count)]]
    },
  }
  expect(openWorkbook(await written([cover, lines])).map(({ name, rows }) => [name, rows.at(-1)])).toEqual([
    ['cover', ['lines', '2']],
    ['lines', ['2']],
  ])
})

it('a workbook without rows has its headings, and one without sheets is no error', async () => {
  const empty: Sheet = { name: 'empty', head: ['a'], rows: async function* () {} }
  expect(openWorkbook(await written([empty]))).toEqual([{ name: 'empty', rows: [['a']] }])
  expect(workbookFiles([]).map(({ name }) => name)).toContain('xl/workbook.xml')
})
