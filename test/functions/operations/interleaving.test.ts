import type { World } from '#functions/ports/world'
import { api } from '#shared/contract/api'
import { staffToken } from '#test/doubles/staff-issuer'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import type { Asking } from '#test/fixtures/gateway-event'
import { teaShop } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { applicant } from '../applicant'
import { askIn, bodyOf } from '../ask'
import { everyOrder } from './every-order'
import { expectInvariants } from './invariants'

type Pair = readonly [
  what: string,
  prepare: (world: TestWorld) => Promise<readonly [Asking, Asking]>,
  outcomes: readonly string[],
]

const keyed = (key: string, version?: number) => ({
  'idempotency-key': key,
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

async function ready(world: TestWorld) {
  const she = await applicant(world, teaShop)
  const { id, version } = await she.ready()
  const at = `/v1/merchants/${id}`
  const submit = (key: string): Asking => ({
    method: 'POST',
    path: `${at}/submission`,
    headers: keyed(key, version),
    body: {},
    token: she.token,
  })
  const patch = (body: object): Asking => ({
    method: 'PATCH',
    path: at,
    headers: keyed('unused', version),
    body,
    token: she.token,
  })
  const withdraw: Asking = { ...submit('withdraw'), path: `${at}/withdrawal` }
  return { she, id, at, submit, patch, withdraw }
}

async function sent(world: TestWorld) {
  const she = await applicant(world, teaShop)
  const at = `/v1/merchants/${(await she.begin()).id}`
  const body = {
    kind: 'licence.business',
    contentType: 'image/jpeg',
    bytes: tinyJpeg().length,
    sha256: world.digest.plain(tinyJpeg()),
  }
  const slot = (key: string): Asking => ({
    method: 'POST',
    path: `${at}/documents`,
    headers: keyed(key),
    body,
    token: she.token,
  })
  const { documentId, upload } = bodyOf(api.openSlot.answer.body, await she.ask(slot('first')), 201)
  await world.vault.post(upload, tinyJpeg())
  const path = `${at}/documents/${documentId}`
  const confirm: Asking = { method: 'POST', path: `${path}/confirm`, body: {}, token: she.token }
  const remove: Asking = { method: 'DELETE', path, token: she.token }
  return { slot, confirm, remove }
}

async function waiting(world: TestWorld) {
  const she = await applicant(world, teaShop)
  const { id, version } = await she.submitted()
  const claim = async (sub: string): Promise<Asking> => ({
    method: 'POST',
    path: `/v1/staff/merchants/${id}/claim`,
    headers: keyed('claim'),
    body: { noInterest: true },
    token: await staffToken({ sub }),
  })
  const withdraw: Asking = {
    method: 'POST',
    path: `/v1/merchants/${id}/withdrawal`,
    headers: keyed('w', version),
    body: {},
    token: she.token,
  }
  return { claim, withdraw }
}

const pairs: readonly Pair[] = [
  [
    'the same submission twice',
    async (world) => {
      const { submit } = await ready(world)
      return [submit('a'), submit('a')]
    },
    ['200 200'],
  ],
  [
    'two submissions',
    async (world) => {
      const { submit } = await ready(world)
      return [submit('a'), submit('b')]
    },
    ['200 412', '412 200'],
  ],
  [
    'two changes',
    async (world) => {
      const { patch } = await ready(world)
      return [patch({ address: '甲' }), patch({ address: '乙' })]
    },
    ['200 412', '412 200'],
  ],
  [
    'a change and a submission',
    async (world) => {
      const { patch, submit } = await ready(world)
      return [patch({ address: '甲' }), submit('a')]
    },
    ['200 412', '412 200'],
  ],
  [
    'a submission and a withdrawal',
    async (world) => {
      const { submit, withdraw } = await ready(world)
      return [submit('a'), withdraw]
    },
    ['200 412', '412 200'],
  ],
  [
    'one photo confirmed twice',
    async (world) => {
      const { confirm } = await sent(world)
      return [confirm, confirm]
    },
    ['200 200'],
  ],
  [
    'a photo confirmed and taken back',
    async (world) => {
      const { confirm, remove } = await sent(world)
      return [confirm, remove]
    },
    ['200 204', '404 204'],
  ],
  [
    'two slots',
    async (world) => {
      const { slot } = await sent(world)
      return [slot('x'), slot('y')]
    },
    ['201 201'],
  ],
  [
    'two claims',
    async (world) => {
      const { claim } = await waiting(world)
      return [await claim('lin'), await claim('wang')]
    },
    ['200 409', '409 200'],
  ],
  [
    'a claim and a withdrawal',
    async (world) => {
      const { claim, withdraw } = await waiting(world)
      return [await claim('lin'), withdraw]
    },
    ['200 412', '409 200'],
  ],
]

it.each(pairs)(
  '%s: in every order of their calls one follows the other, or one is refused',
  async (_, prepare, outcomes) => {
    const seen = new Set<string>()
    const orders = await everyOrder(
      async () => {
        const world = testWorld()
        const [first, second] = await prepare(world)
        return {
          world,
          starts: [(inner: World) => askIn(inner)(first), (inner: World) => askIn(inner)(second)] as const,
        }
      },
      async (world, answers) => {
        seen.add(answers.map(({ status }) => status).join(' '))
        await expectInvariants(world)
        const rows = world.merchants
          .contents()
          .merchants.flatMap(({ id, papers }) => papers.map((paper) => `${id}/${paper.id}`))
        expect(world.vault.names().kept.filter((name) => !rows.includes(name))).toEqual([])
      },
    )
    expect([...seen].sort()).toEqual([...outcomes].sort())
    expect(orders).toBeGreaterThan(3)
  },
)
