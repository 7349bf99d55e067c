import { serveReadings } from '#functions/queue/serve-readings'
import { api } from '#shared/contract/api'
import { queueEvent } from '#test/fixtures/queue-event'
import { newKey } from '../applicant'
import { bodyOf } from '../ask'
import { licence, notice, readingSetup } from './reading-setup'

let setup: Awaited<ReturnType<typeof readingSetup>>
beforeEach(async () => {
  setup = await readingSetup()
})

it('a photo taken back while it is read keeps no reading', async () => {
  const { id, paper, key } = await setup.kept()
  setup.reader.finds(licence, () => setup.remove(id, paper))
  await setup.work(notice(key))
  expect(setup.outcomes()).toEqual(['gone'])
  expect((await setup.world.merchants.load(id))?.readings).toEqual([])
})

it('a photo taken back while its reading is written keeps no reading', async () => {
  const { id, paper, key } = await setup.kept()
  setup.reader.finds(licence)
  const { merchants } = setup.world
  const late = {
    ...merchants,
    keepReading: async (...written: Parameters<typeof merchants.keepReading>) => {
      await setup.remove(id, paper)
      await merchants.keepReading(...written)
    },
  }
  await serveReadings(() => ({ ...setup.reading, merchants: late }))(queueEvent(notice(key)))
  expect(setup.outcomes()).toEqual(['gone'])
  expect((await merchants.load(id))?.readings).toEqual([])
})

it('removing a photo removes its reading', async () => {
  const { id, paper, key } = await setup.kept()
  setup.reader.finds(licence)
  await setup.work(notice(key))
  expect((await setup.world.merchants.load(id))?.readings).toHaveLength(1)
  await setup.remove(id, paper)
  expect((await setup.world.merchants.load(id))?.readings).toEqual([])
  await setup.work(notice(key))
  expect(setup.outcomes()).toEqual(['read', 'gone'])
})

it('a photo that is kept and not yet confirmed is read a little later, or never', async () => {
  const { id } = await setup.she.fill(await setup.she.begin())
  const opened = await setup.she.ask({
    method: 'POST',
    path: `/v1/merchants/${id}/documents`,
    headers: { 'idempotency-key': newKey() },
    body: { kind: 'licence.business', contentType: 'image/jpeg', bytes: 100, sha256: 'a'.repeat(64) },
  })
  const { documentId } = bodyOf(api.openSlot.answer.body, opened, 201)
  await setup.world.vault.keep(`${id}/${documentId}`, 'image/jpeg', new Uint8Array(100))
  expect((await setup.work(notice(`kept/${id}/${documentId}`))).batchItemFailures).toHaveLength(1)
  setup.world.clock.forward(301)
  expect((await setup.work(notice(`kept/${id}/${documentId}`))).batchItemFailures).toEqual([])
  await setup.world.vault.discardKept(`${id}/${documentId}`)
  await setup.work(notice(`kept/${id}/${documentId}`))
  expect(setup.outcomes()).toEqual(['', 'gone', 'gone'])
})

it('bytes other than the confirmed ones have no reading', async () => {
  const { id, paper, key } = await setup.kept()
  await setup.world.vault.keep(`${id}/${paper}`, 'image/jpeg', new Uint8Array(3))
  expect((await setup.work(notice(key))).batchItemFailures).toHaveLength(1)
  expect((await setup.world.merchants.load(id))?.readings).toEqual([])
})
