import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dueShards } from '#functions/ports/reminder-store'
import { dynamoClient } from '#functions/store/dynamo-client'
import { countedChance } from '#test/doubles/counted-chance'
import { countUnits, type Units } from '../functions/store/counted-units'
import { draftBegun, storedWorld, sweepShards } from '../functions/store/stored-world'
import { createTemplateTable, tableName } from '../functions/store/template-table'
import { inFolder, withDatabase } from '../functions/store/with-database'
import { whenAndWhere } from './report/when-and-where'
import { fillTable, sampleOf } from './staff-query/fill-table'

const due = 320

const sizes = [10_000, 1_000_000] as const
const begun = '2026-11-25T02:00:00.000Z'
// The merchants that fill the table are due two years later.
const fillersBegun = '2028-11-25T02:00:00.000Z'

const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 24 * 60 * 60 * 1000).toISOString().replace(/T.*/, 'T03:30:00.000Z')

type Sweep = {
  readonly what: string
  readonly outcomes: Readonly<Record<string, number>>
  readonly units: Units
}

async function sweeps(): Promise<readonly Sweep[]> {
  // The same ids at either size: the same shards, and so the same pages.
  const fill = storedWorld(dynamoClient(), tableName, countedChance())
  for (let made = 0; made < due; made += 1) await draftBegun(fill, begun, { consents: 1 })
  const client: DynamoDBClient = dynamoClient()
  const counted = countUnits(client)
  const world = storedWorld(client, tableName)
  const done: Sweep[] = []
  for (const [what, days] of [
    ['nobody is due', 0],
    ['due, and WeChat carries it', 1],
    ['due, and to the inbox alone', 3],
  ] as const) {
    world.clock.set(later(begun, days))
    counted.take()
    const outcomes = await sweepShards(world)
    done.push({ what, outcomes, units: counted.take() })
  }
  client.destroy()
  return done
}

const rounded = (count: number): string => String(Math.round(count * 1000) / 1000)

function rowOf(merchants: number, { what, outcomes, units }: Sweep): string {
  const reminded = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  const each = (sum: number): string => (reminded === 0 ? '' : rounded(sum / reminded))
  const cells = [
    merchants.toLocaleString('en'),
    what,
    String(reminded),
    String(units.write),
    String(units.read),
    each(units.write),
    each(units.read),
    rounded(units.read / dueShards),
  ]
  return `| ${cells.join(' | ')} |`
}

// Runs something on the template's table in the database over the file in a folder.
const withTable = <T>(folder: string, act: () => Promise<T>): Promise<T> =>
  withDatabase(folder, async (endpoint) => {
    await createTemplateTable(endpoint)
    return act()
  })

/** What reminders cost in a table of 10,000 and of 1,000,000 merchants, in write and read units. It takes some minutes. */
export async function proveReminderCost(): Promise<string> {
  const sample = await inFolder((folder) =>
    withTable(folder, () => sampleOf(dynamoClient(), tableName, fillersBegun)),
  )
  const measured: { readonly merchants: number; readonly done: readonly Sweep[] }[] = []
  const filling: string[] = []
  for (const merchants of sizes) {
    await inFolder(async (folder) => {
      const started = Date.now()
      await fillTable(folder, sample, merchants)
      const seconds = Math.round((Date.now() - started) / 1000)
      const { size } = await stat(join(folder, 'dynamodb.sqlite'))
      filling.push(
        `${merchants.toLocaleString('en')} merchants: ${Math.round(size / 2 ** 20)} MB in ${seconds} s.`,
      )
      measured.push({ merchants, done: await withTable(folder, sweeps) })
    })
  }
  const [small, large] = measured.map(({ done }) => JSON.stringify(done))
  const rows = measured.flatMap(({ merchants, done }) => done.map((sweep) => rowOf(merchants, sweep)))
  const text = `# What a reminder costs

Counts of what the embedded DynamoDB says that each request consumed, over a sweep of all ${dueShards} shards; a conditional write
that failed counts as one unit. They do not depend on the machine. Every merchant has the rows that the product writes for a
draft; ${due} of them are due.

| merchants in the table | of whom | reminded | write units | read units | write units each | read units each | read units a shard |
|---:|---|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}

At most 8 write units and 0.5 read units a reminder are allowed, none for who is not due, and 0.5 read units for a shard in
which nobody is due. The counts at both sizes are ${small === large ? 'equal to the unit' : 'NOT equal'}.

The table is filled from an export of DynamoDB: ${filling.join(' ')}

${whenAndWhere('Measured')} Run \`npm run proof -- reminder-cost\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'reminder-cost.md'), text)
  if (small !== large) throw new Error(`The cost grows with the table.\n${rows.join('\n')}`)
  return `${rows.length} sweeps, the same counts at ${sizes.join(' and ')} merchants`
}
