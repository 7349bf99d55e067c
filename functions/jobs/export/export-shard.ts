import { cellsOf } from '../../domain/export/column'
import { dossierOf } from '../../domain/export/dossier'
import type { ExportJob, ListJob } from '../../domain/export/job'
import { merchantColumns } from '../../domain/export/merchants-table'
import type { TableLine } from '../../domain/export/table-line'
import { isRefusal } from '../../domain/merchant/refusal'
import { isInReach } from '../../domain/staff/staff-scope'
import { staffPageOf } from '../../operations/staff/staff-page-of'
import { momentOf, type World } from '../../ports/world'
import { drain, timeLimit } from '../drain'
import type { Done, OutcomeOf } from '../works'
import { exportFile } from './export-file'
import { kept, keptPart, oneChunk } from './export-parts'
import { regulatorPage } from './regulator-page'

/** The largest number of lines in an export. */
export const mostRows = 100_000
const pageSize = 100
const pagesOfPart = 10
// A step takes up to a minute: none begins later than this.
const beginSeconds = 200
const mostSeconds = 24 * 60 * 60

const failed = (job: ExportJob, failure: ExportJob['failure'], now: string): ExportJob => ({
  ...job,
  state: 'failed',
  failure,
  finishedAt: now,
})

const done = (job: ExportJob, rows: number, file: string, world: World): ExportJob => ({
  ...job,
  state: 'done',
  rows,
  file,
  finishedAt: world.clock.now(),
})

async function whole(job: ListJob, world: World): Promise<ExportJob> {
  const { type, chunks, rows } = exportFile(job, world)
  const file = await kept(job, type, chunks, world)
  return done(job, rows(), file, world)
}

type Read = { readonly lines: readonly TableLine[]; readonly cursor: string | null }

async function page(job: ListJob, cursor: string | null, world: World): Promise<Read> {
  const { what, by, provinces } = job
  if (what.kind === 'regulator') return regulatorPage({ ...job, what }, cursor, world)
  const query = { ...what.query, limit: pageSize, ...(cursor === null ? {} : { cursor }) }
  const read = await staffPageOf(query, { name: by, provinces, phone: null }, world)
  if (isRefusal(read)) throw new Error(`The list of ${by} was refused: ${read.refusal}`)
  const lines = read.items.map((item) => ({
    table: 'merchants',
    id: item.id,
    cells: [...cellsOf(merchantColumns, item)],
  }))
  return { lines, cursor: read.nextCursor }
}

async function nextPart(job: ListJob, world: World): Promise<ExportJob> {
  const lines: TableLine[] = []
  let cursor = job.cursor
  for (let pages = 0; pages < pagesOfPart && (pages === 0 || cursor !== null); pages += 1) {
    const read = await page(job, cursor, world)
    lines.push(...read.lines)
    cursor = read.cursor
  }
  const rows = job.rows + lines.length
  if (rows > mostRows) return failed({ ...job, rows }, 'too_many_rows', world.clock.now())
  const parts = lines.length === 0 ? job.parts : [...job.parts, await keptPart(job, lines, world)]
  const next = { ...job, rows, cursor, parts }
  return cursor === null ? whole(next, world) : next
}

async function dossier(job: ExportJob, merchantId: string, world: World): Promise<ExportJob> {
  const merchant = await world.merchants.load(merchantId)
  if (merchant === null || !isInReach(merchant, { provinces: job.provinces, phone: null }))
    return failed(job, 'not_found', world.clock.now())
  const entries = await world.merchants.auditOf(merchantId)
  const dossier = dossierOf(merchant, entries, momentOf(world), world.digest.plain)
  return done(job, 1, await kept(job, 'json', oneChunk(JSON.stringify(dossier, null, 2)), world), world)
}

async function oneStep(before: ExportJob, world: World): Promise<ExportJob> {
  const job = { ...before, step: before.step + 1 }
  const { what } = job
  if (job.createdAt <= world.clock.after(-mostSeconds)) return failed(job, 'took_too_long', world.clock.now())
  return what.kind === 'dossier' ? dossier(job, what.merchantId, world) : nextPart({ ...job, what }, world)
}

async function workOff(id: string, world: World, isOver: () => boolean): Promise<OutcomeOf<'export'>> {
  let job = await world.exports.job(id)
  if (job === null) throw new Error(`Export ${id} is gone`)
  while (job.state === 'running' && !isOver()) {
    const next: ExportJob = await oneStep(job, world)
    if ((await world.exports.advance(next)) === 'changed') return 'changed'
    job = next
  }
  return job.state
}

/**
 * Work on the running exports, oldest first, a part at a time: lines are in memory for one part, and again a part at a time
 * when they become one file. An export that fails is tried again with the next order, for a day.
 *
 * @throws when any failed, after the others were done.
 */
export async function exportShard(world: World): Promise<Done<OutcomeOf<'export'>>> {
  const isOver = timeLimit(world.clock, beginSeconds)
  const failures: Error[] = []
  const outcomes = await drain<string, OutcomeOf<'export'>>({
    pageSize: 20,
    isOver,
    due: (limit) => world.exports.running(limit),
    keyOf: (id) => id,
    work: async (id, count) => count(await workOff(id, world, isOver)),
    onFailure: async (id, error) => {
      failures.push(new Error(`Export ${id} failed`, { cause: error }))
    },
  })
  if (failures.length > 0) throw new Error(`${failures.length} exports failed`, { cause: failures[0] })
  return { outcomes, backlogSeconds: 0 }
}
