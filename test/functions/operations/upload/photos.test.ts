import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { jpegAndArchive, notPhotos, pixelBombs } from '#test/fixtures/hostile-files'
import { teaShop, walnutFarm } from '#test/fixtures/people'
import { hiddenWords, jpegWithLocation } from '#test/fixtures/photo-with-location'
import { tinyJpeg, tinyPng, tinyWebp } from '#test/fixtures/photos'
import { type Applicant, applicant, newKey } from '../../applicant'
import { type Answered, bodyOf, refusal } from '../../ask'

type Announced = Readonly<Record<string, unknown>>

let world: TestWorld
let she: Applicant
let id: string
beforeEach(async () => {
  world = testWorld()
  she = await applicant(world, teaShop)
  id = (await she.fill(await she.begin())).id
})

const announce = (announced: Announced = {}): Promise<Answered> =>
  she.ask({
    method: 'POST',
    path: `/v1/merchants/${id}/documents`,
    headers: { 'idempotency-key': newKey() },
    body: {
      kind: 'licence.business',
      contentType: 'image/jpeg',
      bytes: 100,
      sha256: 'a'.repeat(64),
      ...announced,
    },
  })
const confirm = (paper: string): Promise<Answered> =>
  she.ask({ method: 'POST', path: `/v1/merchants/${id}/documents/${paper}/confirm`, body: {} })

/** Announces a file truthfully, and posts `file` in its place. */
async function send(contentType: string, announced: Uint8Array, file = announced): Promise<string> {
  const sha256 = world.digest.plain(announced)
  const slot = bodyOf(
    api.openSlot.answer.body,
    await announce({ contentType, bytes: announced.length, sha256 }),
    201,
  )
  expect(await world.vault.post(slot.upload, file)).toBe(204)
  return slot.documentId
}

it.each([
  ['image/jpeg', tinyJpeg(40, 30)],
  ['image/png', tinyPng(40, 30)],
  ['image/webp', tinyWebp(40, 30)],
])('a photo of %s is kept, and the uploaded file removed', async (contentType, file) => {
  const paper = await send(contentType, file)
  const { document, version } = bodyOf(api.confirmDocument.answer.body, await confirm(paper))
  expect(document).toMatchObject({ id: paper, status: 'confirmed', contentType, faults: [], read: null })
  expect(document.sentSha256).toBe(world.digest.plain(file))
  const kept = world.vault.keptNow(`${id}/${paper}`) ?? new Uint8Array()
  expect([document.sha256, document.bytes]).toEqual([world.digest.plain(kept), kept.length])
  expect(world.vault.names()).toEqual({ sent: [], kept: [`${id}/${paper}`] })
  expect(await she.read(id)).toMatchObject({ version, documents: [document] })
})

it('the kept copy of a photo holds neither its place nor its time', async () => {
  const paper = await send('image/jpeg', jpegWithLocation())
  expect((await confirm(paper)).status).toBe(200)
  const kept = Buffer.from(world.vault.keptNow(`${id}/${paper}`) ?? [])
  expect(kept.includes('Exif')).toBe(false)
  expect(kept.includes(hiddenWords)).toBe(false)
})

it('a photo confirmed twice gives the same answer', async () => {
  const paper = await send('image/jpeg', tinyJpeg())
  const first = await confirm(paper)
  expect((await confirm(paper)).json).toEqual(first.json)
})

it('a photo that has not arrived is not confirmed, and after five minutes the slot is gone', async () => {
  const slot = bodyOf(api.openSlot.answer.body, await announce(), 201)
  expect(slot.expiresAt).toBe('2026-11-25T02:05:00.000Z')
  expect(refusal(await confirm(slot.documentId))).toMatchObject({ status: 409, code: 'upload_missing' })
  world.clock.forward(300)
  expect(refusal(await confirm(slot.documentId))).toMatchObject({ status: 410, code: 'slot_expired' })
  expect(await world.vault.post(slot.upload, new Uint8Array(100))).toBe(403)
})

const refusedFiles: readonly (readonly [string, string, Uint8Array, string])[] = [
  ...Object.entries(notPhotos).map(([name, file]): [string, string, Uint8Array, string] => [
    name,
    'image/jpeg',
    file,
    'image_content',
  ]),
  ['a PNG that says it is a JPEG', 'image/jpeg', tinyPng(), 'image_content'],
  ['half a photo', 'image/jpeg', tinyJpeg(400, 300).slice(0, 300), 'image_corrupt'],
  ['a JPEG of 65,535 pixels by as many', 'image/jpeg', pixelBombs['image/jpeg'](), 'image_pixels'],
  ['a PNG of 65,535 pixels by as many', 'image/png', pixelBombs['image/png'](), 'image_pixels'],
  ['a WebP of 16,384 pixels by as many', 'image/webp', pixelBombs['image/webp'](), 'image_pixels'],
]

it.each(refusedFiles)('%s is refused, removed, and its slot closed', async (_, contentType, file, code) => {
  const paper = await send(contentType, file)
  expect(refusal(await confirm(paper))).toMatchObject({
    status: 422,
    code: 'photo_refused',
    faults: [`${code} /documents/${paper}`],
  })
  expect(world.vault.names()).toEqual({ sent: [], kept: [] })
  expect((await she.read(id)).documents).toEqual([])
  expect(refusal(await confirm(paper))).toMatchObject({ status: 404 })
})

it('a file of the announced length but other content is refused', async () => {
  const [announced, other] = [tinyJpeg(), tinyJpeg()]
  other[other.length - 3] = 0
  expect(refusal(await confirm(await send('image/jpeg', announced, other))).faults[0]).toMatch(
    /^image_corrupt/,
  )
})

it('bytes after a picture are not kept', async () => {
  const paper = await send('image/jpeg', jpegAndArchive())
  expect((await confirm(paper)).status).toBe(200)
  expect(world.vault.keptNow(`${id}/${paper}`)).toEqual(tinyJpeg())
})

it.each([
  [
    'a type that is none of ours',
    { contentType: 'image/svg+xml' },
    'photo_refused',
    'image_type /contentType',
  ],
  ['a page', { contentType: 'text/html' }, 'photo_refused', 'image_type /contentType'],
  ['a photo of an iPhone', { contentType: 'image/heic' }, 'photo_refused', 'image_type /contentType'],
  ['nothing', { bytes: 0 }, 'photo_refused', 'image_size /bytes'],
  ['one byte too many', { bytes: 5 * 1024 * 1024 + 1 }, 'photo_refused', 'image_size /bytes'],
  ['less than nothing', { bytes: -1 }, 'body_invalid', 'too_small /bytes'],
  ['half a byte', { bytes: 0.5 }, 'body_invalid', 'type_invalid /bytes'],
  ['a paper that does not exist', { kind: 'licence.jpg.php' }, 'body_invalid', 'value_not_allowed /kind'],
  ['a hash that is none', { sha256: 'A'.repeat(64) }, 'body_invalid', 'format_invalid /sha256'],
])('a slot for %s is refused, and nothing is written', async (_, announced, code, fault) => {
  const before = world.merchants.dump()
  expect(refusal(await announce(announced))).toMatchObject({ status: 422, code, faults: [fault] })
  expect(world.merchants.dump()).toBe(before)
})

it('a photo that is taken back is removed, and its place is free', async () => {
  const paper = await send('image/jpeg', tinyJpeg())
  await confirm(paper)
  const answered = await she.ask({ method: 'DELETE', path: `/v1/merchants/${id}/documents/${paper}` })
  expect([answered.status, answered.text]).toEqual([204, ''])
  expect(world.vault.names()).toEqual({ sent: [], kept: [] })
  expect((await she.read(id)).documents).toEqual([])
  expect(refusal(await confirm(paper))).toMatchObject({ status: 404, code: 'not_found' })
})

it('a merchant has at most twenty photos; slots that ran out make room', async () => {
  for (let count = 0; count < 20; count += 1) expect((await announce()).status).toBe(201)
  expect(refusal(await announce())).toMatchObject({ status: 409, code: 'too_many_documents' })
  world.clock.forward(301)
  expect((await announce()).status).toBe(201)
  expect((await she.read(id)).documents).toHaveLength(1)
})

it('a merchant opens at most forty slots on a day of Shanghai', async () => {
  for (let count = 0; count < 40; count += 1) {
    expect((await announce()).status).toBe(201)
    world.clock.forward(301)
  }
  const refused = await announce()
  expect(refusal(refused)).toMatchObject({ status: 429, code: 'upload_quota' })
  expect(refused.headers['retry-after']).toBe('3600')
  world.clock.set('2026-11-25T16:00:00.000Z')
  expect((await announce()).status).toBe(201)
})

it('a photo of an ID card is refused before the seller consents to it', async () => {
  const zhao = await applicant(world, walnutFarm)
  const draft = await zhao.begin()
  const body = { kind: 'subject.id_document', contentType: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) }
  const asked = () =>
    zhao.ask({
      method: 'POST',
      path: `/v1/merchants/${draft.id}/documents`,
      headers: { 'idempotency-key': newKey() },
      body,
    })
  expect(refusal(await asked())).toMatchObject({ status: 403, code: 'consent_required' })
  await zhao.fill(draft, { declarations: { sensitiveData: true } })
  expect((await asked()).status).toBe(201)
})
