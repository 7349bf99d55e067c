import { type Column, headOf, saidCells } from '../../domain/export/column'
import { coverHead, regulatorCount } from '../../domain/export/cover'
import { csvRow } from '../../domain/export/csv-row'
import { exportPassword } from '../../domain/export/export-password'
import type { ListJob, RegulatorJob } from '../../domain/export/job'
import { merchantColumns } from '../../domain/export/merchants-table'
import { regulatorColumns, regulatorLanguage } from '../../domain/export/regulator-tables'
import { type Sheet, workbookFiles } from '../../domain/export/workbook'
import type { ArchiveFile } from '../../ports/archive'
import type { World } from '../../ports/world'
import { type FileType, partsOf } from './export-parts'

type Rows = AsyncIterable<readonly (readonly string[])[]>

/** A sheet with the key that names its file in CSV. */
type Keyed = Sheet & { readonly key: string }

const byteOrderMark = '\uFEFF'

async function* csvOf({ head, rows }: Sheet): AsyncGenerator<Uint8Array> {
  yield Buffer.from(byteOrderMark + csvRow(head))
  for await (const some of rows()) yield Buffer.from(some.map(csvRow).join(''))
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text)
}

const workbook = (sheets: readonly Sheet[], world: World): AsyncIterable<Uint8Array> =>
  world.archive.zip(
    workbookFiles(sheets).map(({ name, text }) => ({
      name,
      chunks: () => encoded(text()),
      isCompressed: true,
    })),
    null,
  )

/** The sheet of a table whose lines wait in the parts; `count` is told of each line. */
function tableSheet(
  job: ListJob,
  key: string,
  {
    name,
    columns,
    language,
  }: { name: string; columns: readonly Column<never>[]; language: ListJob['language'] },
  count: (cells: readonly string[]) => void,
  world: World,
): Keyed {
  const { format } = job.what
  async function* rows(): Rows {
    for await (const lines of partsOf(job, key, world)) {
      for (const { cells } of lines) count(cells)
      yield lines.map(({ cells }) => (format === 'csv' ? cells : saidCells(columns, cells, language)))
    }
  }
  return { key, name, head: headOf(columns, format, language), rows }
}

/** The file of an export whose lines are all there; `rows` tells, once the chunks are read, how many merchants are in it. */
type ExportFile = {
  readonly type: FileType
  readonly chunks: AsyncIterable<Uint8Array>
  readonly rows: () => number
}

const listName = { 'zh-CN': '商家', en: 'Merchants' } as const

function merchantsFile(job: ListJob, world: World): ExportFile {
  const { language, what } = job
  let rows = 0
  const told = { name: listName[language], columns: merchantColumns, language }
  const count = (): void => {
    rows += 1
  }
  const sheet = tableSheet(job, 'merchants', told, count, world)
  const chunks = what.format === 'csv' ? csvOf(sheet) : workbook([sheet], world)
  return { type: what.format, chunks, rows: () => rows }
}

const tableNames = { registered: '已登记', unregistered: '未登记' } as const

function regulatorFile(job: RegulatorJob, world: World): ExportFile {
  const { from, to, format } = job.what
  const count = regulatorCount()
  let rows = 0
  const sheetOf = (table: keyof typeof regulatorColumns): Keyed => {
    const told = { name: tableNames[table], columns: regulatorColumns[table], language: regulatorLanguage }
    const add = (cells: readonly string[]): void => {
      rows += 1
      count.add(table, cells)
    }
    return tableSheet(job, table, told, add, world)
  }
  const tables = [sheetOf('registered'), sheetOf('unregistered')]
  async function* coverRows(): Rows {
    yield count.rows(world.publicOrigin, job.what, world.clock.now())
  }
  const cover: Keyed = { key: 'cover', name: '封面', head: coverHead[format], rows: coverRows }
  const files: readonly ArchiveFile[] =
    format === 'csv'
      ? [...tables, cover].map((sheet) => ({
          name: `${sheet.key}.csv`,
          chunks: () => csvOf(sheet),
          isCompressed: true,
        }))
      : [
          {
            name: `${from}_${to}.xlsx`,
            chunks: () => workbook([cover, ...tables], world),
            isCompressed: false,
          },
        ]
  const password = exportPassword(job.id, world.digest.keyed)
  return { type: 'zip', chunks: world.archive.zip(files, password), rows: () => rows }
}

/**
 * The file of a list: a workbook or CSV. That for the regulator is a ZIP with a password, with a cover sheet of counts beside
 * its tables. Nothing but a part of it is in memory at a time.
 */
export function exportFile(job: ListJob, world: World): ExportFile {
  const { what } = job
  return what.kind === 'regulator' ? regulatorFile({ ...job, what }, world) : merchantsFile(job, world)
}
