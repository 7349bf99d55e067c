import { serveQueue } from '#functions/queue/serve-queue'
import { api } from '#shared/contract/api'
import type { TestWorld } from '#test/doubles/test-world'
import { queueEvent } from '#test/fixtures/queue-event'
import { newKey } from '../../applicant'
import { type Answered, bodyOf } from '../../ask'
import type { Reviewer } from '../../reviewer'

/** Asks for an export. */
export const begin = (who: Reviewer, body: object, key = newKey()): Promise<Answered> =>
  who.ask({ method: 'POST', path: '/v1/staff/exports', headers: { 'idempotency-key': key }, body })

/** An export that was begun: its id, and its password if it has one. */
export const begun = async (who: Reviewer, body: object) =>
  bodyOf(api.createExport.answer.body, await begin(who, body), 201)

export const status = async (who: Reviewer, id: string) =>
  bodyOf(api.getExport.answer.body, await who.ask({ path: `/v1/staff/exports/${id}` }))

/** Has the running exports worked off; `failures` of the orders are given back. */
export async function work(world: TestWorld, failures = 0): Promise<void> {
  const order = { v: 1, work: 'export', shard: 0, scheduledAt: world.clock.now() }
  const { batchItemFailures } = await serveQueue(() => world)(queueEvent(JSON.stringify(order)))
  expect(batchItemFailures).toHaveLength(failures)
}

/** The file of an export; empty where there is none. */
export async function fileOf(world: TestWorld, id: string): Promise<Buffer> {
  const file = (await world.exports.job(id))?.file ?? ''
  return Buffer.from((await world.vault.file(file)) ?? [])
}
