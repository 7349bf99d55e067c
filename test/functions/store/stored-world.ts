import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { type DueWork, dueShards } from '#functions/ports/reminder-store'
import type { World } from '#functions/ports/world'
import { serveQueue } from '#functions/queue/serve-queue'
import { dataKeys } from '#functions/store/data-keys'
import { dynamoMerchantStore } from '#functions/store/merchant/dynamo-merchant-store'
import { dynamoReminderStore } from '#functions/store/reminder/dynamo-reminder-store'
import { table as rowsOf } from '#functions/store/table'
import { chance as atRandom } from '#functions/system/chance'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { testWorld } from '#test/doubles/test-world'
import { changeOf, draftOf } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'
import { queueEvent } from '#test/fixtures/queue-event'

/** A world whose merchants and reminders are in a table, without text messages. */
export function storedWorld(client: DynamoDBClient, table: string, chance = atRandom) {
  const world = testWorld()
  return {
    ...world,
    chance,
    sms: null,
    merchants: dynamoMerchantStore(client, table, dataKeys(rowsOf(client, table), bareKeyWrapper)),
    reminders: dynamoReminderStore(client, table),
  }
}

/** A draft begun at an instant by a person whom WeChat knows. */
export async function draftBegun(
  world: World,
  now: string,
  { consents = 0, papers = 0 }: { readonly consents?: number; readonly papers?: number } = {},
): Promise<Merchant> {
  const owner = world.chance.id()
  await world.reminders.knowPerson(owner, 'mini_program', `openid-of-${owner}`)
  for (let count = 0; count < consents; count += 1)
    await world.reminders.grant(owner, 'todo', 'client', now, null)
  const draft = draftOf(world.chance.id(), owner, teaShop)
  const times = { since: now, sellerWroteAt: now, createdAt: now, updatedAt: now }
  const change = changeOf(null, { ...draft, ...times, papers: draft.papers.slice(0, papers) }, now)
  if ((await world.merchants.commit(change, null)) !== 'committed') throw new Error('It was not written')
  return change.after
}

/** The order of each shard, one after the other, and how many fared how. */
export async function sweepShards(world: World, work: DueWork = 'remind') {
  const outcomes: Record<string, number> = {}
  for (let shard = 0; shard < dueShards; shard += 1) {
    const body = JSON.stringify({ v: 1, work, shard, scheduledAt: world.clock.now() })
    const serve = serveQueue(
      () => world,
      (done) => {
        for (const [name, count] of Object.entries(done)) outcomes[name] = (outcomes[name] ?? 0) + count
      },
    )
    const { batchItemFailures } = await serve(queueEvent(body))
    if (batchItemFailures.length > 0) throw new Error('A sweep failed')
  }
  return outcomes
}
