import { joinBytes } from '../domain/join-bytes'
import { merchantRows, merchantsHead } from '../domain/merchants-csv'
import { isRefusal } from '../domain/refusal'
import type { ExportJob } from '../ports/export-store'
import type { World } from '../ports/world'
import { staffPageOf } from './staff-page-of'
import type { Outcomes } from './work-shard'

/** As many lines as an export may have. */
export const mostRows = 100_000
const pageSize = 100
const pagesOfPart = 10
const mostJobs = 20
// The function is ended after 300 seconds; what is left over waits for the next order.
const workSeconds = 200
const mostSeconds = 24 * 60 * 60
const csv = 'text/csv; charset=utf-8'

const failed = (job: ExportJob, failure: ExportJob['failure'], now: string): ExportJob => ({
  ...job,
  state: 'failed',
  failure,
  finishedAt: now,
})

// A part has a name that only its writer knows: who lost the race to write it down leaves a file that nothing names.
async function kept(job: ExportJob, bytes: Uint8Array, world: World): Promise<string> {
  const name = `${job.id}/${job.step}-${world.chance.id()}.csv`
  await world.vault.keepFile(name, csv, bytes)
  return name
}

async function whole(job: ExportJob, world: World): Promise<ExportJob> {
  const chunks: Uint8Array[] = [Buffer.from(merchantsHead)]
  for (const part of job.parts) {
    const bytes = await world.vault.file(part)
    if (bytes === null) throw new Error(`The part ${part} of an export is gone`)
    chunks.push(bytes)
  }
  const file = await kept(job, joinBytes(chunks), world)
  return { ...job, state: 'done', file, finishedAt: world.clock.now() }
}

async function oneStep(before: ExportJob, world: World): Promise<ExportJob> {
  const job = { ...before, step: before.step + 1 }
  if (job.createdAt <= world.clock.after(-mostSeconds)) return failed(job, 'took_too_long', world.clock.now())
  const caller = { name: job.by, provinces: job.provinces, phone: null }
  let [text, rows, cursor] = ['', job.rows, job.cursor]
  for (let page = 0; page < pagesOfPart && (page === 0 || cursor !== null); page += 1) {
    const query = { ...job.query, limit: pageSize, ...(cursor === null ? {} : { cursor }) }
    const read = await staffPageOf(query, caller, world)
    if (isRefusal(read)) throw new Error(`An export was refused: ${read.refusal}`)
    text += merchantRows(read.items)
    rows += read.items.length
    cursor = read.nextCursor
  }
  if (rows > mostRows) return failed({ ...job, rows }, 'too_many_rows', world.clock.now())
  const parts = text === '' ? job.parts : [...job.parts, await kept(job, Buffer.from(text), world)]
  const next = { ...job, rows, cursor, parts }
  return cursor === null ? whole(next, world) : next
}

async function workOff(id: string, world: World, endsAt: string): Promise<string> {
  let job = await world.exports.job(id)
  if (job === null) throw new Error(`The export ${id} is gone`)
  while (job.state === 'running' && world.clock.now() < endsAt) {
    const next: ExportJob = await oneStep(job, world)
    if ((await world.exports.advance(next)) === 'changed') return 'changed'
    job = next
  }
  return job.state
}

/**
 * Works off the exports that run, oldest first, a part at a time: what was read stays in memory for a part only, and once more
 * when the parts become one file. One that fails is tried with the next order, for a day.
 *
 * @throws when any failed, after the others were done.
 */
export async function exportShard(world: World): Promise<Outcomes> {
  const outcomes: Record<string, number> = {}
  const errors: unknown[] = []
  const endsAt = world.clock.after(workSeconds)
  for (const id of await world.exports.running(mostJobs))
    try {
      const outcome = await workOff(id, world, endsAt)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    } catch (error) {
      errors.push(error)
    }
  if (errors.length > 0) throw new Error(`${errors.length} exports failed`, { cause: errors[0] })
  return outcomes
}
