import { api } from '#shared/contract/api'
import { staffToken } from '#test/doubles/staff-issuer'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import type { Asking } from '#test/fixtures/gateway-event'
import { teaShop } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { applicant, newKey } from '../applicant'
import { askIn, bodyOf } from '../ask'
import { reviewer } from '../reviewer'
import { type Fault, faultyWorld } from './faulty-world'
import { expectInvariants } from './invariants'

/** A use case: brings a world to the point before it, and answers the request. `repeated` is what a repetition may answer. */
type UseCase = {
  readonly prepare: (world: TestWorld) => Promise<Asking>
  readonly repeated: readonly number[]
}

const headers = (version?: number) => ({
  'idempotency-key': 'same-key',
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

const begin: UseCase['prepare'] = async (world) => {
  const { token } = await applicant(world, teaShop)
  return { method: 'POST', path: '/v1/merchants', headers: headers(), body: teaShop.patch, token }
}

const submit: UseCase['prepare'] = async (world) => {
  const she = await applicant(world, teaShop)
  const { id, version } = await she.ready()
  return {
    method: 'POST',
    path: `/v1/merchants/${id}/submission`,
    headers: headers(version),
    body: {},
    token: she.token,
  }
}

const withdraw: UseCase['prepare'] = async (world) => {
  const she = await applicant(world, teaShop)
  const { id, version } = await she.submitted()
  return {
    method: 'POST',
    path: `/v1/merchants/${id}/withdrawal`,
    headers: headers(version),
    body: {},
    token: she.token,
  }
}

const photo = (world: TestWorld) => ({
  kind: 'licence.business',
  contentType: 'image/jpeg',
  bytes: tinyJpeg().length,
  sha256: world.digest.plain(tinyJpeg()),
})

const openSlot: UseCase['prepare'] = async (world) => {
  const she = await applicant(world, teaShop)
  const { id } = await she.begin()
  return {
    method: 'POST',
    path: `/v1/merchants/${id}/documents`,
    headers: headers(),
    body: photo(world),
    token: she.token,
  }
}

async function sentPhoto(world: TestWorld) {
  const she = await applicant(world, teaShop)
  const { id } = await she.begin()
  const slot = await she.ask({
    method: 'POST',
    path: `/v1/merchants/${id}/documents`,
    headers: { 'idempotency-key': newKey() },
    body: photo(world),
  })
  const { documentId, upload } = bodyOf(api.openSlot.answer.body, slot, 201)
  await world.vault.post(upload, tinyJpeg())
  return { path: `/v1/merchants/${id}/documents/${documentId}`, she }
}

const confirm: UseCase['prepare'] = async (world) => {
  const { path, she } = await sentPhoto(world)
  return { method: 'POST', path: `${path}/confirm`, body: {}, token: she.token }
}

const remove: UseCase['prepare'] = async (world) => {
  const { path, she } = await sentPhoto(world)
  await she.ask({ method: 'POST', path: `${path}/confirm`, body: {} })
  return { method: 'DELETE', path, token: she.token }
}

const claim: UseCase['prepare'] = async (world) => {
  const { id } = await (await applicant(world, teaShop)).submitted()
  const body = { noInterest: true }
  return {
    method: 'POST',
    path: `/v1/staff/merchants/${id}/claim`,
    headers: headers(),
    body,
    token: await staffToken(),
  }
}

const decide: UseCase['prepare'] = async (world) => {
  const { id } = await (await applicant(world, teaShop)).submitted()
  const lin = await reviewer(world)
  await lin.claim(id)
  const { version, requirements } = await lin.file(id)
  const items = requirements
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) => ({ code, verdict: 'accepted' }))
  const body = { outcome: 'approve', items }
  return {
    method: 'POST',
    path: `/v1/staff/merchants/${id}/decision`,
    headers: headers(version),
    body,
    token: await staffToken(),
  }
}

const useCases: Readonly<Record<string, UseCase>> = {
  'a draft begun': { prepare: begin, repeated: [201] },
  'an application handed in': { prepare: submit, repeated: [200] },
  'an application taken back': { prepare: withdraw, repeated: [200] },
  'a slot opened': { prepare: openSlot, repeated: [201] },
  'a photo confirmed': { prepare: confirm, repeated: [200] },
  'a photo taken back': { prepare: remove, repeated: [204, 404] },
  'a claim': { prepare: claim, repeated: [200] },
  'an approval': { prepare: decide, repeated: [200] },
}
const faults: readonly Fault[] = ['dies before', 'dies after', 'loses the answer of']

async function callsOf({ prepare }: UseCase): Promise<number> {
  const world = testWorld()
  const asking = await prepare(world)
  const faulty = faultyWorld(world, 0, 'dies before')
  const { status } = await askIn(faulty.world)(asking)
  expect(status).toBeLessThan(300)
  return faulty.calls()
}

describe.each(Object.entries(useCases))('%s', (_, useCase) => {
  it.each(faults)(
    'stands or is absent when the process %s any call, and repeated it succeeds once',
    async (fault) => {
      const calls = await callsOf(useCase)
      expect(calls).toBeGreaterThan(1)
      for (let at = 1; at <= calls; at += 1) {
        const world = testWorld()
        const asking = await useCase.prepare(world)
        const faulty = faultyWorld(world, at, fault)
        const ended = await Promise.race([askIn(faulty.world)(asking), faulty.dead])
        if (ended !== 'dead') expect([503, ...useCase.repeated]).toContain(ended.status)
        await expectInvariants(world)
        const again = await askIn(world)(asking)
        expect(useCase.repeated).toContain(again.status)
        await expectInvariants(world)
        expect(world.merchants.contents().merchants).toHaveLength(1)
        const settled = world.merchants.dump()
        expect((await askIn(world)(asking)).status).toBe(useCase.repeated.at(-1))
        expect(world.merchants.dump()).toBe(settled)
      }
    },
  )
})
