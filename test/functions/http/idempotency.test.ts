import type { World } from '#functions/ports/world'
import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import type { Asking } from '#test/fixtures/gateway-event'
import { pancakeStall, teaShop } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { type Applicant, applicant } from '../applicant'
import { type Answered, askIn, bodyOf, refusal } from '../ask'
import { reviewer } from '../reviewer'

let world: TestWorld
let she: Applicant
beforeEach(async () => {
  world = testWorld()
  she = await applicant(world, teaShop)
})

const begin = (key: string, body: object = {}): Asking => ({
  method: 'POST',
  path: '/v1/merchants',
  headers: { 'idempotency-key': key },
  body,
})
const submit = (id: string, version: number): Asking => ({
  method: 'POST',
  path: `/v1/merchants/${id}/submission`,
  headers: { 'idempotency-key': 'submit', 'if-match': `"${version}"` },
  body: {},
})
const essence = ({ status, headers, text }: Answered) => ({
  status,
  text,
  headers: { ...headers, 'x-request-id': '' },
})

it('the same request under the same key gets the same answer, and one draft exists', async () => {
  const first = essence(await she.ask(begin('k')))
  for (let count = 0; count < 50; count += 1) expect(essence(await she.ask(begin('k')))).toEqual(first)
  expect(first.status).toBe(201)
  expect(bodyOf(api.listMerchants.answer.body, await she.ask({ path: '/v1/merchants' })).items).toHaveLength(
    1,
  )
})

it('fifty simultaneous requests with one key get one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => she.ask(begin('k'))))
  expect(new Set(answers.map((answered) => JSON.stringify(essence(answered)))).size).toBe(1)
  expect(bodyOf(api.listMerchants.answer.body, await she.ask({ path: '/v1/merchants' })).items).toHaveLength(
    1,
  )
})

it('a key with another body, or on another path, is refused', async () => {
  await she.ask(begin('k'))
  const reused = { status: 422, code: 'idempotency_key_reused' }
  expect(refusal(await she.ask(begin('k', { address: 'x' })))).toMatchObject(reused)
  const { id, version } = await she.ready()
  const asking = { ...submit(id, version), headers: { 'idempotency-key': 'k', 'if-match': `"${version}"` } }
  expect(refusal(await she.ask(asking))).toMatchObject(reused)
})

it('the order of members and the white space of a body do not make another request', async () => {
  const asking = begin('k')
  const first = await she.ask({ ...asking, body: undefined, text: '{ "address": "x" }' })
  const again = await she.ask({ ...asking, body: undefined, text: '{"address":"x"}' })
  expect(essence(again)).toEqual(essence(first))
})

it('one key of two people counts as two keys', async () => {
  const other = await applicant(world, pancakeStall)
  const [mine, hers] = [await she.ask(begin('k')), await other.ask(begin('k'))]
  expect([mine.status, hers.status]).toEqual([201, 201])
  expect(mine.text).not.toBe(hers.text)
})

it('a refusal is not stored: the corrected request succeeds under the same key', async () => {
  const draft = await she.fill(await she.begin())
  expect((await she.ask(submit(draft.id, draft.version))).status).toBe(422)
  for (const kind of teaShop.photos) await she.photograph(draft.id, kind)
  const { version } = await she.read(draft.id)
  expect((await she.ask(submit(draft.id, version))).status).toBe(200)
})

it('a stored answer is repeated even when the merchant has long changed', async () => {
  const { id, version } = await she.ready()
  const first = await she.ask(submit(id, version))
  const lin = await reviewer(world)
  await lin.claim(id)
  await lin.decide(id, 'approve')
  expect(essence(await she.ask(submit(id, version)))).toEqual(essence(first))
  expect((await she.read(id)).status).toBe('active')
})

/** Holds back the second look at whether a request was answered until the first request is through. */
function crossing(inner: World): World {
  let through: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    through = resolve
  })
  let looks = 0
  const merchants = {
    ...inner.merchants,
    load: async (id: string) => {
      if (looks === 2) await done
      return inner.merchants.load(id)
    },
    answerTo: (actor: string, key: string) => {
      looks += 1
      return inner.merchants.answerTo(actor, key)
    },
    commit: async (...change: Parameters<typeof inner.merchants.commit>) => {
      const outcome = await inner.merchants.commit(...change)
      through()
      return outcome
    },
  }
  return { ...inner, merchants }
}

it('a request that meets its own completed twin replays its answer instead of a conflict', async () => {
  const { id, version } = await she.ready()
  const ask = askIn(crossing(world))
  const asking = { ...submit(id, version), token: she.token }
  const first = ask(asking)
  const second = ask(asking)
  const answers = await Promise.all([first, second])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(essence(answers[0])).toEqual(essence(answers[1]))
})

describe('an upload slot', () => {
  const open = (id: string): Asking => ({
    method: 'POST',
    path: `/v1/merchants/${id}/documents`,
    headers: { 'idempotency-key': 'slot' },
    body: {
      kind: 'licence.business',
      contentType: 'image/jpeg',
      bytes: tinyJpeg().length,
      sha256: world.digest.plain(tinyJpeg()),
    },
  })
  const slotOf = (answered: Answered) => bodyOf(api.openSlot.answer.body, answered, 201)

  it('requested again is the same slot with a newly signed form', async () => {
    const { id } = await she.begin()
    const first = slotOf(await she.ask(open(id)))
    world.clock.forward(60)
    const again = slotOf(await she.ask(open(id)))
    expect({ ...again, upload: null }).toEqual({ ...first, upload: null })
    expect(again.upload.fields.policy).not.toBe(first.upload.fields.policy)
    expect(await world.vault.post(again.upload, tinyJpeg())).toBe(204)
    expect((await she.read(id)).documents).toHaveLength(1)
  })

  it.each(['ended', 'confirmed', 'taken back'])('requested again when it is %s is gone', async (how) => {
    const { id } = await she.begin()
    const { documentId, upload } = slotOf(await she.ask(open(id)))
    const path = `/v1/merchants/${id}/documents/${documentId}`
    await world.vault.post(upload, tinyJpeg())
    if (how === 'ended') world.clock.forward(301)
    if (how === 'confirmed') await she.ask({ method: 'POST', path: `${path}/confirm`, body: {} })
    if (how === 'taken back') await she.ask({ method: 'DELETE', path })
    expect(refusal(await she.ask(open(id)))).toMatchObject({ status: 410, code: 'slot_expired' })
  })
})
