import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportPassword } from '#functions/domain/export/export-password'
import { exportShard } from '#functions/jobs/export/export-shard'
import { createExport } from '#functions/operations/staff/export/create-export'
import type { World } from '#functions/ports/world'
import { dynamoClient } from '#functions/store/dynamo-client'
import { testWorld } from '#test/doubles/test-world'
import { openZip } from '#test/fixtures/open-zip'
import { exportLine } from '#test/functions/store/import-table'
import { tableName } from '#test/functions/store/template-table'
import { now } from '../simulation/staff-query/crowd'
import { gathered } from '../simulation/staff-query/measure'
import { onTable } from '../simulation/staff-query/open-table'
import { storeOf, writtenRows } from '../simulation/staff-query/written-rows'
import { whenAndWhere } from './report/when-and-where'

const merchants = 100_000
const distinct = 2000
const period = { from: '2026-05-01', to: '2026-11-25' } as const
const asked = { kind: 'regulator', reason: 'half-year report', format: 'csv', ...period } as const
const caller = { name: 'wu', role: 'supervisor', provinces: null, phone: null } as const
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

async function* crowd(count: number): AsyncGenerator<string> {
  for await (const rows of writtenRows(gathered(count, distinct).everybody(), tableName))
    yield rows.map(exportLine).join('')
}

async function begun(world: World): Promise<string> {
  const request = {
    params: {},
    query: undefined,
    body: asked,
    caller,
    language: 'en',
    seenVersion: 0,
  } as const
  const outcome = await createExport.handle({ ...request, keep: () => null }, world)
  if (outcome === 'already_answered' || 'refusal' in outcome) throw new Error('The export was refused')
  return outcome.body.exportId
}

/** Makes the file for the regulator, watching how much memory the process takes beyond what it had. */
async function made(world: World) {
  global.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 100)
  const started = performance.now()
  const id = await begun(world)
  while ((await world.exports.job(id))?.state === 'running') await exportShard(world)
  clearInterval(watch)
  const job = await world.exports.job(id)
  const file = job?.file ? await world.vault.file(job.file) : null
  if (job?.state !== 'done' || file === null)
    throw new Error(`The export ended as ${job?.state} ${job?.failure}`)
  const files = openZip(Buffer.from(file), exportPassword(id, world.digest.keyed))
  const lines = ['registered.csv', 'unregistered.csv'].flatMap(
    (name) => files.get(name)?.bytes.toString('utf8').trimEnd().split('\r\n').slice(1) ?? [],
  )
  const seconds = (performance.now() - started) / 1000
  return { lines, bytes: file.length, parts: job.parts.length, before, most, seconds }
}

/** The regulator's file of 100,000 merchants: every row explained, and the memory it took. It takes some minutes. */
export async function proveRegulator(): Promise<string> {
  const found = await onTable(crowd(merchants), async () => {
    const client = dynamoClient()
    const world = { ...testWorld(), merchants: storeOf(client, tableName) }
    world.clock.set(now)
    const result = await made(world)
    client.destroy()
    return result
  })
  const unexplained = found.lines.filter((line) => !/_in_period"?,[^,]+$/.test(line)).length
  const ids = new Set(found.lines.map((line) => line.split(',').at(-1)))
  const text = `# The file for the regulator

Of a table of ${merchants.toLocaleString('en')} merchants in every status (the crowd of the [staff's lists](staff-query.md)), ${period.from} to ${period.to}:
${found.lines.length.toLocaleString('en')} lines, ${(found.bytes / 1024 / 1024).toFixed(1)} MB, written in ${found.parts} parts and joined. Lines without a reason: ${unexplained}. Merchants that stand in it twice:
${found.lines.length - ids.size}.

The process held ${megabytes(found.before)} MB before and ${megabytes(found.most)} MB at most, so the file took ${megabytes(found.most - found.before)} MB; the vault that keeps the parts and the file is a
double in the same process and is in this figure. It took ${Math.round(found.seconds)} s.

${whenAndWhere('Measured')} Run \`npm run proof -- regulator\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'regulator.md'), text)
  if (unexplained > 0 || ids.size < found.lines.length) throw new Error('The file is not what it should be')
  return `${found.lines.length} lines, ${megabytes(found.most - found.before)} MB`
}
