import { cleanShard } from '#functions/jobs/clean-shard'
import { dueShards } from '#functions/ports/reminder-store'
import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { type Applicant, applicant, newKey } from '../applicant'
import { bodyOf } from '../ask'

let world: TestWorld
let she: Applicant
let id: string
beforeEach(async () => {
  world = testWorld()
  she = await applicant(world, teaShop)
  id = (await she.ready()).id
})

async function cleaned(): Promise<Readonly<Record<string, number>>> {
  const sum: Record<string, number> = { held: 0, removed: 0, failed: 0 }
  for (let shard = 0; shard < dueShards; shard += 1)
    for (const [name, count] of (await cleanShard(shard, world, () => undefined)).outcomes)
      sum[name] = (sum[name] ?? 0) + count
  return sum
}

const aDayLater = () => world.clock.set('2026-11-26T03:00:00.000Z')

async function announce(): Promise<string> {
  const file = tinyJpeg(40, 30)
  const slot = bodyOf(
    api.openSlot.answer.body,
    await she.ask({
      method: 'POST',
      path: `/v1/merchants/${id}/documents`,
      headers: { 'idempotency-key': newKey() },
      body: {
        kind: 'goods.supplier_papers',
        contentType: 'image/jpeg',
        bytes: file.length,
        sha256: world.digest.plain(file),
      },
    }),
    201,
  )
  expect(await world.vault.post(slot.upload, file)).toBe(204)
  return slot.documentId
}

it('a confirmed photo stays, and is checked once', async () => {
  const { kept } = world.vault.names()
  expect(await cleaned()).toEqual({ held: 0, removed: 0, failed: 0 })
  aDayLater()
  expect(await cleaned()).toEqual({ held: kept.length, removed: 0, failed: 0 })
  expect(world.vault.names().kept).toEqual(kept)
  expect(await cleaned()).toEqual({ held: 0, removed: 0, failed: 0 })
})

it('a photo that was sent and never confirmed is removed', async () => {
  const paper = await announce()
  expect(world.vault.names().sent).toEqual([`${id}/${paper}`])
  aDayLater()
  expect(await cleaned()).toMatchObject({ removed: 1 })
  expect(world.vault.names().sent).toEqual([])
})

it('a photo that was taken back and left over is removed', async () => {
  const [first] = (await she.read(id)).documents
  await she.ask({ method: 'DELETE', path: `/v1/merchants/${id}/documents/${first?.id}` })
  await world.vault.keep(`${id}/${first?.id}`, 'image/jpeg', tinyJpeg())
  aDayLater()
  expect(await cleaned()).toMatchObject({ removed: 1 })
  expect(world.vault.names().kept).not.toContain(`${id}/${first?.id}`)
})

it('a photo whose check fails stays due, and the others go on', async () => {
  aDayLater()
  const { discardSent } = world.vault
  let failures = 0
  const failing: TestWorld = {
    ...world,
    vault: {
      ...world.vault,
      discardSent: (name) => {
        if (failures > 0) return discardSent(name)
        failures += 1
        return Promise.reject(new Error('The vault does not answer'))
      },
    },
  }
  const outcomes = { held: 0, failed: 0 }
  for (let shard = 0; shard < dueShards; shard += 1) {
    const done = await cleanShard(shard, failing, () => undefined)
    outcomes.held += done.outcomes.get('held') ?? 0
    outcomes.failed += done.outcomes.get('failed') ?? 0
  }
  const photos = world.vault.names().kept.length
  expect(outcomes).toEqual({ held: photos - 1, failed: 1 })
  expect(await cleaned()).toEqual({ held: 1, removed: 0, failed: 0 })
})
