import { serveReadings } from '#functions/queue/serve-readings'
import { api } from '#shared/contract/api'
import { queueEvent } from '#test/fixtures/queue-event'
import { newKey } from '../applicant'
import { told } from '../ask'
import { licence, notice, readingDesk } from './reading-desk'

let desk: Awaited<ReturnType<typeof readingDesk>>
beforeEach(async () => {
  desk = await readingDesk()
})

it('a photo taken back while it is read keeps no reading', async () => {
  const { id, paper, key } = await desk.kept()
  desk.reader.finds(licence, () => desk.remove(id, paper))
  await desk.work(notice(key))
  expect(desk.outcomes()).toEqual(['gone'])
  expect((await desk.world.merchants.load(id))?.readings).toEqual([])
})

it('a photo taken back while its reading is written keeps no reading', async () => {
  const { id, paper, key } = await desk.kept()
  desk.reader.finds(licence)
  const { merchants } = desk.world
  const late = {
    ...merchants,
    keepReading: async (...written: Parameters<typeof merchants.keepReading>) => {
      await desk.remove(id, paper)
      await merchants.keepReading(...written)
    },
  }
  await serveReadings(() => ({ ...desk.reading, merchants: late }))(queueEvent(notice(key)))
  expect(desk.outcomes()).toEqual(['gone'])
  expect((await merchants.load(id))?.readings).toEqual([])
})

it('removing a photo removes its reading', async () => {
  const { id, paper, key } = await desk.kept()
  desk.reader.finds(licence)
  await desk.work(notice(key))
  expect((await desk.world.merchants.load(id))?.readings).toHaveLength(1)
  await desk.remove(id, paper)
  expect((await desk.world.merchants.load(id))?.readings).toEqual([])
  await desk.work(notice(key))
  expect(desk.outcomes()).toEqual(['read', 'gone'])
})

it('a photo that is kept and not yet confirmed is read a little later, or never', async () => {
  const { id } = await desk.she.fill(await desk.she.begin())
  const opened = await desk.she.ask({
    method: 'POST',
    path: `/v1/merchants/${id}/documents`,
    headers: { 'idempotency-key': newKey() },
    body: { kind: 'licence.business', contentType: 'image/jpeg', bytes: 100, sha256: 'a'.repeat(64) },
  })
  const { documentId } = told(api.openSlot.answer.body, opened, 201)
  await desk.world.vault.keep(`${id}/${documentId}`, 'image/jpeg', new Uint8Array(100))
  expect((await desk.work(notice(`kept/${id}/${documentId}`))).batchItemFailures).toHaveLength(1)
  desk.world.clock.forward(301)
  expect((await desk.work(notice(`kept/${id}/${documentId}`))).batchItemFailures).toEqual([])
  await desk.world.vault.discardKept(`${id}/${documentId}`)
  await desk.work(notice(`kept/${id}/${documentId}`))
  expect(desk.outcomes()).toEqual(['', 'gone', 'gone'])
})

it('bytes other than the confirmed ones have no reading', async () => {
  const { id, paper, key } = await desk.kept()
  await desk.world.vault.keep(`${id}/${paper}`, 'image/jpeg', new Uint8Array(3))
  expect((await desk.work(notice(key))).batchItemFailures).toHaveLength(1)
  expect((await desk.world.merchants.load(id))?.readings).toEqual([])
})
