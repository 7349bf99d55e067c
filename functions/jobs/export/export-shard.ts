import { onceEach } from '../../domain/export/csv-row'
import { dossierOf } from '../../domain/export/dossier'
import type { ExportJob } from '../../domain/export/job'
import { merchantRows, merchantsHead } from '../../domain/export/merchants-csv'
import { regulatorHead } from '../../domain/export/regulator-csv'
import { isRefusal } from '../../domain/merchant/refusal'
import { joinBytes } from '../../domain/photo/bytes'
import { isInReach } from '../../domain/staff/staff-scope'
import { staffPageOf } from '../../operations/staff/staff-page-of'
import { momentOf, type World } from '../../ports/world'
import { drain, timeLimit } from '../drain'
import type { Done, OutcomeOf } from '../works'
import { regulatorPage } from './regulator-page'

/** The largest number of lines in an export. */
export const mostRows = 100_000
const pageSize = 100
const pagesOfPart = 10
// A step takes up to a minute: none begins later than this.
const beginSeconds = 200
const mostSeconds = 24 * 60 * 60
const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const

const failed = (job: ExportJob, failure: ExportJob['failure'], now: string): ExportJob => ({
  ...job,
  state: 'failed',
  failure,
  finishedAt: now,
})

// Each writer of a part uses a name of its own: the file of a worker that lost the race is named by nothing.
async function kept(
  job: ExportJob,
  type: keyof typeof types,
  bytes: Uint8Array,
  world: World,
): Promise<string> {
  const name = `${job.id}/${job.step}-${world.chance.id()}.${type}`
  await world.vault.keepFile(name, types[type], bytes)
  return name
}

const done = (job: ExportJob, rows: number, file: string, world: World): ExportJob => ({
  ...job,
  state: 'done',
  rows,
  file,
  finishedAt: world.clock.now(),
})

async function whole(job: ExportJob, world: World): Promise<ExportJob> {
  const isForRegulator = job.what.kind === 'regulator'
  const chunks: Uint8Array[] = [Buffer.from(isForRegulator ? regulatorHead : merchantsHead)]
  const met = new Set<string>()
  for (const part of job.parts) {
    const bytes = await world.vault.file(part)
    if (bytes === null) throw new Error(`Export ${job.id}: the part ${part} is gone`)
    const text = isForRegulator ? onceEach(Buffer.from(bytes).toString('utf8'), met).join('') : null
    chunks.push(text === null ? bytes : Buffer.from(text))
  }
  const file = await kept(job, 'csv', joinBytes(chunks), world)
  return done(job, isForRegulator ? met.size : job.rows, file, world)
}

type Read = { readonly rows: readonly string[]; readonly cursor: string | null }
type ListJob = ExportJob & { readonly what: Exclude<ExportJob['what'], { kind: 'dossier' }> }

async function page({ what, by, provinces }: ListJob, cursor: string | null, world: World): Promise<Read> {
  if (what.kind === 'regulator') return regulatorPage(what, provinces, cursor, world)
  const query = { ...what.query, limit: pageSize, ...(cursor === null ? {} : { cursor }) }
  const read = await staffPageOf(query, { name: by, provinces, phone: null }, world)
  if (isRefusal(read)) throw new Error(`The list of ${by} was refused: ${read.refusal}`)
  return { rows: read.items.map((item) => merchantRows([item])), cursor: read.nextCursor }
}

async function nextPart(job: ListJob, world: World): Promise<ExportJob> {
  let [text, rows, cursor] = ['', job.rows, job.cursor]
  for (let pages = 0; pages < pagesOfPart && (pages === 0 || cursor !== null); pages += 1) {
    const read = await page(job, cursor, world)
    text += read.rows.join('')
    rows += read.rows.length
    cursor = read.cursor
  }
  if (rows > mostRows) return failed({ ...job, rows }, 'too_many_rows', world.clock.now())
  const parts = text === '' ? job.parts : [...job.parts, await kept(job, 'csv', Buffer.from(text), world)]
  const next = { ...job, rows, cursor, parts }
  return cursor === null ? whole(next, world) : next
}

async function dossier(job: ExportJob, merchantId: string, world: World): Promise<ExportJob> {
  const merchant = await world.merchants.load(merchantId)
  if (merchant === null || !isInReach(merchant, { provinces: job.provinces, phone: null }))
    return failed(job, 'not_found', world.clock.now())
  const entries = await world.merchants.auditOf(merchantId)
  const dossier = dossierOf(merchant, entries, momentOf(world), world.digest.plain)
  return done(job, 1, await kept(job, 'json', Buffer.from(JSON.stringify(dossier, null, 2)), world), world)
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
 * Work on the running exports, oldest first, a part at a time: lines are in memory only for one part, and once more when the
 * parts are joined into one file. An export that fails is tried again with the next order, for a day.
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
