import { chainHolds } from '#functions/domain/merchant/entry'
import type { World } from '#functions/ports/world'
import { chance } from '#functions/system/chance'
import { api } from '#shared/contract/api'
import { testWorld } from '#test/doubles/test-world'
import { changeOf, draftOf } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'
import { applicant, newKey } from '../../applicant'
import { type Answered, bodyOf } from '../../ask'
import { claimedShop, fresh, openShop, type Shop } from '../../operations/shop'
import { reviewer } from '../../reviewer'
import { storeOf } from '../store-of'
import { testTable } from '../test-table'

const table = testTable()

/** A world whose merchants are in the real store: everyone in it has a number of her own only if no other test took it. */
const realWorld = () => ({ ...testWorld(), chance, merchants: storeOf(table.client()) })

const statuses = (answers: readonly Answered[]) => answers.map(({ status }) => status).sort()

async function expectWholeAudit(world: World, id: string): Promise<void> {
  const merchant = await world.merchants.load(id)
  const entries = await world.merchants.auditOf(id)
  expect([entries.length, entries.at(-1)?.hash ?? '']).toEqual([merchant?.audit.seq, merchant?.audit.hash])
  expect(chainHolds(entries, world.digest.plain)).toBe(true)
}

const actionsOf = async (world: World, id: string): Promise<readonly string[]> =>
  (await world.merchants.auditOf(id)).map(({ action }) => action)

// The number is free again for the next test.
async function end(world: World, { lin, wang, sanction, staffs, id }: Shop): Promise<void> {
  if ((await world.merchants.load(id))?.status !== 'active') return
  const { sanctionId } = bodyOf(api.sanctionMerchant.answer.body, await sanction(lin, 'close'), 201)
  bodyOf(api.signSanction.answer.body, await staffs(wang, `sanctions/${sanctionId}/signature`), 201)
}

it('one of two simultaneous approvals is made', async () => {
  const world = realWorld()
  const shop = await claimedShop(world)
  const { lin, id } = shop
  expect(statuses(await Promise.all([lin.decide(id, 'approve'), lin.decide(id, 'approve')]))).toEqual([
    200, 412,
  ])
  expect((await actionsOf(world, id)).filter((action) => action === 'approve')).toHaveLength(1)
  await expectWholeAudit(world, id)
  await end(world, shop)
})

it('one of a simultaneous approval and withdrawal is made', async () => {
  const world = realWorld()
  const shop = await claimedShop(world)
  const { lin, id, hers, version } = shop
  const seen = await version()
  const answers = await Promise.all([lin.decide(id, 'approve'), hers('withdrawal', {}, seen)])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const made = (await actionsOf(world, id)).filter((action) => ['approve', 'withdraw'].includes(action))
  expect(made).toHaveLength(1)
  await expectWholeAudit(world, id)
  await end(world, shop)
})

it('one of a claim of a change and the removal of its photo is made', async () => {
  const world = realWorld()
  const shop = await openShop(world)
  const { she, lin, id } = shop
  bodyOf(api.confirmDocument.answer.body, await she.photograph(id, 'licence.business'))
  const sent = bodyOf(api.submitMerchant.answer.body, await she.submit(await fresh(shop)))
  const [photo] = sent.pending?.documents ?? []
  const remove = () =>
    she.ask({
      method: 'DELETE',
      path: `/v1/merchants/${id}/documents/${photo?.id}`,
      headers: { 'idempotency-key': newKey() },
    })
  const answers = await Promise.all([lin.claim(id), remove()])
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409 || status === 412)).toHaveLength(1)
  await expectWholeAudit(world, id)
  await end(world, shop)
})

it('one of two simultaneous second signatures is made', async () => {
  const world = realWorld()
  const { lin, wang, id, sanction, staffs } = await openShop(world)
  const chen = await reviewer(world, { sub: 'chen' })
  const { sanctionId } = bodyOf(api.sanctionMerchant.answer.body, await sanction(lin, 'close'), 201)
  const path = `sanctions/${sanctionId}/signature`
  expect(statuses(await Promise.all([staffs(wang, path), staffs(chen, path)]))).toEqual([201, 409])
  expect((await actionsOf(world, id)).filter((action) => action === 'close')).toHaveLength(1)
  await expectWholeAudit(world, id)
})

it('one of fifty simultaneous submissions of a number gets it; the others are contested', async () => {
  const world = realWorld()
  const drafts = await Promise.all(
    Array.from({ length: 50 }, async (_, which) => {
      const she = await applicant(world, teaShop, `one-of-fifty-${which}`)
      const token = await world.tokens.seller(she.token)
      const draft = draftOf(chance.id(), typeof token === 'string' ? token : token.person, teaShop)
      const made = changeOf(null, draft)
      expect(await world.merchants.commit(made, null)).toBe('committed')
      return { she, id: draft.id }
    }),
  )
  const ready = await Promise.all(drafts.map(async ({ she, id }) => ({ she, merchant: await she.read(id) })))
  const answers = await Promise.all(ready.map(({ she, merchant }) => she.submit(merchant)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(49)
  const held = await Promise.all(drafts.map(({ id }) => world.merchants.load(id)))
  expect(held.filter((one) => one?.status === 'submitted')).toHaveLength(1)
  expect(held.filter((one) => one?.status === 'draft' && one.contested)).toHaveLength(49)
  for (const { id } of drafts) await expectWholeAudit(world, id)
})
