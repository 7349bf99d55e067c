import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoClient } from '#functions/store/dynamo-client'
import { entities } from '#functions/store/key-table'
import { chance } from '#functions/system/chance'
import { type Database, startDatabase } from '#local/dynamodb/database'
import { changeOf, day, draftOf, handedIn } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'
import { pointSdk } from '#test/functions/point-sdk'
import { exportLine, importTable, type Row } from '#test/functions/store/import-table'
import { tableName } from '#test/functions/store/template-table'
import { gathered } from '#test/simulation/staff-query/measure'
import { templateShape } from '#test/simulation/staff-query/open-table'
import { storeOf, writtenRows } from '#test/simulation/staff-query/written-rows'

const distinct = 100
const mostInBatch = 25

/** One table of so many merchants, and how long each draft and each hand-in took in it, in milliseconds. */
export type Grown = {
  readonly merchants: number
  readonly rows: number
  readonly drafts: number[]
  readonly handIns: number[]
}

type Filled = Grown & {
  readonly client: DynamoDBClient
  readonly stop: () => Promise<void>
}

const isHead = ({ sk }: Row): boolean => sk?.S === entities.head.sk

/** A table with the rows of a crowd, of which every head is written once more, so that each has been through the stream. */
async function filled(merchants: number): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'liangzheng-growth-'))
  const heads: Row[] = []
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const some of writtenRows(gathered(merchants, distinct).everybody(), tableName)) {
      rows += some.length
      heads.push(...some.filter(isHead).map((row) => ({ ...row, writtenAgain: { BOOL: true } })))
      yield some.map(exportLine).join('')
    }
  }
  await importTable(folder, await templateShape(), lines())
  const database: Database = await startDatabase({
    dataDirectory: folder,
    environment: process.env,
    onUnexpectedEnd: (why) => process.stderr.write(`${why}\n`),
  })
  pointSdk({ dynamodb: database.endpoint })
  const client = dynamoClient()
  for (let at = 0; at < heads.length; at += mostInBatch) {
    const requests = heads.slice(at, at + mostInBatch).map((Item) => ({ PutRequest: { Item } }))
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }))
  }
  const stop = async (): Promise<void> => {
    client.destroy()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { merchants, rows, drafts: [], handIns: [], client, stop }
}

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const done = await work()
  into.push(performance.now() - begun)
  return done
}

/** A draft is begun and handed in, each with the answer that is kept under its key. */
async function live({ client, drafts, handIns }: Filled, number: string): Promise<void> {
  const store = storeOf(client, tableName)
  const kept = () => ({
    actor: chance.id(),
    key: chance.id(),
    fingerprint: 'of a body',
    status: 200,
    headers: {},
    body: '{}',
  })
  const blank = draftOf(chance.id(), chance.id(), teaShop)
  const draft = { ...blank, fields: { ...blank.fields, registrationNumber: number } }
  const begun = changeOf(null, draft)
  const first = await timed(drafts, () => store.commit(begun, kept()))
  const second = await timed(handIns, async () => {
    const found = await store.load(begun.after.id)
    if (found === null) throw new Error(`Merchant ${begun.after.id} vanished`)
    return store.commit(
      changeOf(found, handedIn(begun.after), day, undefined, await store.sealFor(found.id)),
      kept(),
    )
  })
  if (first !== 'committed' || second !== 'committed') throw new Error(`Not written: ${first}, ${second}`)
}

/**
 * Times of drafts and hand-ins in tables of these sizes, which take turns, so that whatever else the machine does meets them
 * alike. The first rounds warm up and do not count.
 */
export async function grow(
  sizes: readonly number[],
  rounds: number,
  warmUp: number,
): Promise<readonly Grown[]> {
  const tables: Filled[] = []
  try {
    for (const size of sizes) tables.push(await filled(size))
    for (let round = 0; round < warmUp + rounds; round += 1) {
      if (round === warmUp)
        for (const { drafts, handIns } of tables) {
          drafts.length = 0
          handIns.length = 0
        }
      // None is always the first of its round.
      const turned = tables.map((_, at) => tables[(at + round) % tables.length])
      for (const [at, table] of turned.entries())
        if (table) await live(table, `${String(round).padStart(12, '0')}${String(at).padStart(6, '0')}`)
    }
    return tables
  } finally {
    for (const { stop } of tables) await stop()
  }
}

/** The middle of some times. */
export const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
