import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { type Answered, bodyOf, refusal } from '../../ask'
import { reviewer } from '../../reviewer'
import {
  appealedShop,
  claimedShop,
  declinedShop,
  leftShop,
  openShop,
  type Shop,
  submittedShop,
} from '../shop'

type Row = readonly [
  what: string,
  prepare: (world: TestWorld) => Promise<Shop>,
  ask: (shop: Shop, world: TestWorld) => Promise<Answered>,
  status: number,
  code: string,
]

const waiver = { code: 'goods.label', reason: 'The printer is late', until: '2026-12-31' }
const upheld = { outcome: 'upheld', reason: 'It is good' }

let sanctionId = ''
async function nearlyBarredShop(world: TestWorld): Promise<Shop> {
  const shop = await openShop(world)
  sanctionId = bodyOf(api.sanctionMerchant.answer.body, await shop.sanction(shop.lin, 'bar'), 201).sanctionId
  return shop
}

const rows: readonly Row[] = [
  [
    'a rejection without a reason',
    claimedShop,
    ({ lin, id }) => lin.decide(id, 'decline', { 'licence.business': { faults: [] } }),
    422,
    'decision_incomplete',
  ],
  [
    'a decision on a version that is no more',
    claimedShop,
    async ({ lin, id, version }) => lin.send(id, (await version()) - 1, { outcome: 'approve', items: [] }),
    412,
    'version_changed',
  ],
  [
    'a decision on no version',
    claimedShop,
    ({ lin, staffs }) => staffs(lin, 'decision', { outcome: 'approve', items: [] }),
    428,
    'version_required',
  ],
  [
    'a decision over one’s own shop',
    submittedShop,
    async ({ id }, world) => (await reviewer(world, { sub: 'li', phone_number: '+8613800138000' })).claim(id),
    403,
    'self_review',
  ],
  [
    'a decision by another than who took it',
    claimedShop,
    ({ wang, id }) => wang.decide(id, 'approve'),
    409,
    'not_claimed',
  ],
  [
    'the second signature by the first signer',
    nearlyBarredShop,
    ({ lin, staffs }) => staffs(lin, `sanctions/${sanctionId}/signature`),
    403,
    'second_person_required',
  ],
  [
    'a signature under a sanction that there is not',
    nearlyBarredShop,
    ({ wang, staffs }) => staffs(wang, 'sanctions/none/signature'),
    404,
    'not_found',
  ],
  [
    'a sanction without evidence',
    openShop,
    ({ lin, sanction }) => sanction(lin, 'suspend', { evidence: [] }),
    422,
    'body_invalid',
  ],
  [
    'a sanction on a version that is no more',
    openShop,
    async ({ lin, staffs, version }) =>
      staffs(
        lin,
        'sanctions',
        { action: 'warn', rule: 'r', facts: 'f', evidence: [{ text: 't' }] },
        (await version()) - 1,
      ),
    412,
    'version_changed',
  ],
  [
    'a sanction that her status does not admit',
    openShop,
    ({ lin, sanction }) => sanction(lin, 'reinstate'),
    409,
    'invalid_state',
  ],
  [
    'a change by an auditor',
    openShop,
    async ({ sanction }, world) =>
      sanction(await reviewer(world, { sub: 'audit', scope: 'auditor' }), 'warn'),
    403,
    'role_required',
  ],
  [
    'a shop of another province',
    openShop,
    async ({ sanction }, world) => sanction(await reviewer(world, { sub: 'far', provinces: ['33'] }), 'warn'),
    404,
    'not_found',
  ],
  [
    'the waiver of what lets her sell',
    openShop,
    async ({ zhao, staffs, version }) =>
      staffs(zhao, 'waivers', { ...waiver, code: 'licence.food_operation' }, await version()),
    422,
    'body_invalid',
  ],
  [
    'a waiver by a reviewer',
    openShop,
    async ({ lin, staffs, version }) => staffs(lin, 'waivers', waiver, await version()),
    403,
    'role_required',
  ],
  ['a second appeal', appealedShop, ({ hers }) => hers('appeal', { reason: 'again' }), 409, 'invalid_state'],
  [
    'an appeal decided by who refused',
    appealedShop,
    ({ lin, staffs }) => staffs(lin, 'appeal-decision', upheld),
    403,
    'second_person_required',
  ],
  [
    'an appeal decided that there is not',
    declinedShop,
    ({ wang, staffs }) => staffs(wang, 'appeal-decision', upheld),
    409,
    'invalid_state',
  ],
  ['a second departure', leftShop, ({ hers }) => hers('departure'), 409, 'invalid_state'],
  [
    'a re-check before it opens',
    openShop,
    ({ hers }) => hers('recheck', { changed: false }),
    409,
    'invalid_state',
  ],
  [
    'a verification of who never sold',
    submittedShop,
    ({ lin, staffs }) => staffs(lin, 'recheck'),
    409,
    'invalid_state',
  ],
]

it.each(rows)('%s is refused, and nothing is written', async (_, prepare, ask, status, code) => {
  const world = testWorld()
  const shop = await prepare(world)
  const before = world.merchants.dump()
  expect(refusal(await ask(shop, world))).toMatchObject({ status, code })
  expect(world.merchants.dump()).toBe(before)
})
