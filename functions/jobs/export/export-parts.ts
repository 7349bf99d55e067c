import type { ExportJob } from '../../domain/export/job'
import { readLines, type TableLine, writeLines } from '../../domain/export/table-line'
import type { World } from '../../ports/world'

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const

export type FileType = keyof typeof types

/** Text as the only chunk of a file. */
export async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/**
 * The name under which a file of an export was kept. Each writer uses a name of its own: the file of a worker that lost the
 * race is named by nothing.
 */
export async function kept(
  job: ExportJob,
  type: FileType,
  chunks: AsyncIterable<Uint8Array>,
  world: World,
): Promise<string> {
  const name = `${job.id}/${job.step}-${world.chance.id()}.${type}`
  await world.vault.keepFile(name, types[type], chunks)
  return name
}

/** The name of a new part of an export: lines that wait for the others. */
export const keptPart = (job: ExportJob, lines: readonly TableLine[], world: World): Promise<string> =>
  kept(job, 'ndjson', oneChunk(writeLines(lines)), world)

/** The lines of one table of an export, a part at a time; a merchant that was met twice is in them once. */
export async function* partsOf(
  { id, parts }: ExportJob,
  table: string,
  world: World,
): AsyncGenerator<readonly TableLine[]> {
  const met = new Set<string>()
  for (const part of parts) {
    const bytes = await world.vault.file(part)
    if (bytes === null) throw new Error(`Export ${id}: the part ${part} is gone`)
    const lines: TableLine[] = []
    for (const line of readLines(Buffer.from(bytes).toString('utf8'))) {
      if (line.table !== table || met.has(line.id)) continue
      met.add(line.id)
      lines.push(line)
    }
    if (lines.length > 0) yield lines
  }
}
