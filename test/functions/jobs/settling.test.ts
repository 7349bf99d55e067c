import { chainHolds } from '#functions/domain/merchant/entry'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'
import { applicant, newKey } from '../applicant'
import { approvedOn, draftSince, sentBackOn } from '../domain/reminder/reminded'
import { begun, put, sweep } from './reminder/due'

// Begun on 25 November: ninety days later the draft has lapsed.
const lapses = '2027-02-23T16:00:00.000Z'
const justBefore = '2027-02-23T15:59:59.999Z'

const stored = async (world: TestWorld, id: string): Promise<Merchant> => {
  const merchant = await world.merchants.load(id)
  if (merchant === null) throw new Error('There is no such merchant')
  return merchant
}

async function sentBack(world: TestWorld): Promise<Merchant> {
  const draft = await begun(world)
  const sent = await put(world, draft, handedIn(draft))
  const { judgements } = sentBackOn('2026-11-25', ['licence.business'])
  return put(world, sent, { ...handedIn(sent), judgements, status: 'action_required' })
}

describe('a draft left alone for ninety days', () => {
  it('is written as lapsed by the schedule, dated to the moment at which it lapsed', async () => {
    const world = testWorld()
    const { id } = await begun(world)
    world.clock.set(justBefore)
    expect(await sweep(world, 'settle')).toEqual({})
    world.clock.set('2027-02-25T01:10:00.000Z')
    expect(await sweep(world, 'settle')).toEqual({ settled: 1 })
    expect(await stored(world, id)).toMatchObject({ status: 'lapsed', since: lapses, submittedAt: null })
    const entries = await world.merchants.auditOf(id)
    expect(entries).toMatchObject([
      { at: lapses, actor: 'clock', role: 'clock', action: 'lapse', after: { status: 'lapsed' } },
    ])
    expect(chainHolds(entries, world.digest.plain)).toBe(true)
    expect(await sweep(world, 'settle')).toEqual({})
    expect(await sweep(world, 'remind')).toEqual({ nothing_to_say: 1 })
    expect(await sweep(world, 'remind')).toEqual({})
    expect(world.messenger.sent).toEqual([])
  })

  it('reads the same before and after it is written as lapsed, but for its version', async () => {
    const world = testWorld()
    const ann = await applicant(world, teaShop)
    const { id } = await ann.ready()
    world.clock.set('2027-02-25T01:10:00.000Z')
    const { token } = await applicant(world, teaShop)
    const read = async () => (await ann.ask({ path: `/v1/merchants/${id}`, token })).json
    const before = Object(await read())
    expect(before.status).toBe('lapsed')
    expect(await sweep(world, 'settle')).toEqual({ settled: 1 })
    const after = Object(await read())
    expect({ ...after, version: before.version, updatedAt: before.updatedAt }).toEqual(before)
    expect(after.version).toBe(before.version + 1)
  })

  it('no longer counts as one of the three drafts', async () => {
    const world = testWorld()
    const draft = await begun(world)
    for (let count = 0; count < 2; count += 1)
      await put(world, null, { ...draft, id: world.chance.id(), version: 0 })
    world.clock.set(lapses)
    expect(await sweep(world, 'settle')).toEqual({ settled: 3 })
    await put(world, null, { ...draft, id: world.chance.id(), version: 0 })
  })

  it('and written to in time goes on for ninety days more', async () => {
    const world = testWorld()
    const draft = await begun(world)
    world.clock.set(justBefore)
    await put(world, draft, { ...draft })
    world.clock.set('2027-02-25T01:10:00.000Z')
    expect(await sweep(world, 'settle')).toEqual({ not_due: 1 })
    expect(await sweep(world, 'settle')).toEqual({})
    expect((await stored(world, draft.id)).status).toBe('draft')
  })

  it('and written to at that very moment is not overwritten', async () => {
    const world = testWorld()
    const draft = await begun(world)
    world.clock.set(lapses)
    const commit: typeof world.merchants.commit = async (...given) => {
      if (given[0].after.status === 'lapsed') await put(world, draft, withdrawn(draft))
      return world.merchants.commit(...given)
    }
    expect(await sweep({ ...world, merchants: { ...world.merchants, commit } }, 'settle')).toEqual({
      changed: 1,
    })
    expect((await stored(world, draft.id)).status).toBe('withdrawn')
    expect(await sweep(world, 'settle')).toEqual({})
  })

  it('is written as lapsed by one of many simultaneous workers', async () => {
    const world = testWorld()
    const { id } = await begun(world)
    world.clock.set(lapses)
    await Promise.all(Array.from({ length: 5 }, () => sweep(world, 'settle')))
    expect(await world.merchants.auditOf(id)).toHaveLength(1)
  })
})

it('an application sent back and left alone lapses too, and frees its number', async () => {
  const world = testWorld()
  const merchant = await sentBack(world)
  const number = merchant.fields.registrationNumber ?? ''
  world.clock.set(lapses)
  expect((await world.merchants.holderOf(number))?.id).toBe(merchant.id)
  expect(await sweep(world, 'settle')).toEqual({ settled: 1 })
  expect(await world.merchants.holderOf(number)).toBeNull()
  expect(await stored(world, merchant.id)).toMatchObject({
    status: 'lapsed',
    submittedAt: merchant.updatedAt,
  })
})

it('a merchant that may not sell is not written while it can be cured, and closed when it cannot', async () => {
  const world = testWorld()
  const [owner, id] = [world.chance.id(), world.chance.id()]
  const active = await put(world, null, { ...approvedOn('2026-11-25', draftSince('2026-11-25')), owner, id })
  const due = async () =>
    (await world.reminders.due('settle', Number.parseInt(id.slice(-2), 16) % 16, '2099', 9))[0]
  const end = (await due())?.at ?? ''
  expect(end > '2027-05-25').toBe(true)
  world.clock.set(new Date(Date.parse(end) - 1).toISOString())
  expect(await sweep(world, 'settle')).toEqual({})
  world.clock.set(end)
  expect(await sweep(world, 'settle')).toEqual({ settled: 1 })
  expect(await stored(world, id)).toMatchObject({ status: 'closed', since: end, approvedAt: active.since })
  expect(await world.merchants.holderOf(active.fields.registrationNumber ?? '')).toBeNull()
  expect(await due()).toBeUndefined()
})

it('a merchant looked at too early is moved to the day on which it ends', async () => {
  const world = testWorld()
  const { id } = await begun(world)
  const due = { merchantId: id, at: lapses }
  expect(await world.reminders.reschedule('settle', due, world.clock.now())).toBe('moved')
  expect(await sweep(world, 'settle')).toEqual({ not_due: 1 })
  world.clock.set(lapses)
  expect(await sweep(world, 'settle')).toEqual({ settled: 1 })
})

describe('a lapsed application is reopened', () => {
  it.each([
    ['written down', true],
    ['only read so', false],
  ])('%s: it is a draft again with all its values, and reminded as one', async (_, isSettled) => {
    const world = testWorld()
    const ann = await applicant(world, teaShop)
    const had = await ann.ready()
    world.clock.set('2027-02-25T01:10:00.000Z')
    if (isSettled) await sweep(world, 'settle')
    const { token } = await applicant(world, teaShop)
    const asking = {
      method: 'POST',
      path: `/v1/merchants/${had.id}/reopening`,
      token,
      headers: { 'idempotency-key': newKey() },
      body: {},
    } as const
    const { status, json } = await ann.ask(asking)
    expect(status).toBe(200)
    expect(json).toMatchObject({ status: 'draft', fullName: had.fullName })
    expect(Object(json).documents).toHaveLength(had.documents.length)
    expect((await world.reminders.state(had.id))?.remindAt).toMatch(/^2027-02-26T0[12]:/)
    expect((await ann.ask({ ...asking, headers: { 'idempotency-key': newKey() } })).status).toBe(409)
    expect(await sweep(world, 'settle')).toEqual({})
    world.clock.set('2027-02-26T03:30:00.000Z')
    expect(await sweep(world)).toEqual({ inbox_only: 1 })
  })

  it('a draft that has not lapsed is not reopened', async () => {
    const world = testWorld()
    const ann = await applicant(world, teaShop)
    const { id } = await ann.ready()
    const { status } = await ann.ask({
      method: 'POST',
      path: `/v1/merchants/${id}/reopening`,
      headers: { 'idempotency-key': newKey() },
      body: {},
    })
    expect(status).toBe(409)
  })
})
