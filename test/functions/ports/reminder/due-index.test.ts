import { type DueMerchant, type DueWork, dueShards } from '#functions/ports/reminder-store'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { begin, newId, write } from '../stored'
import { claimable, stateOf } from './claimable'
import { eachReminderStore, type Stores } from './each-reminder-store'

const ever = '2100-01-01T00:00:00.000Z'
const shards = Array.from({ length: dueShards }, (_, shard) => shard)

// What it carries besides is another suite's.
const placeOf = ({ merchantId, at }: DueMerchant) => ({ merchantId, at })

const everything = async ({ reminders }: Stores, work: DueWork, until = ever) =>
  (await Promise.all(shards.map((shard) => reminders.due(work, shard, until, 500)))).flat()

const dueOf = async (stores: Stores, work: DueWork, id: string, until = ever) =>
  (await everything(stores, work, until)).filter(({ merchantId }) => merchantId === id).map(placeOf)

eachReminderStore((open) => {
  it('a draft is due when it is next to be reminded, and when it lapses, in one shard each', async () => {
    const stores = open()
    const draft = await begin(stores.merchants, newId(), 'D1')
    const { remindAt } = await stateOf(stores.reminders, draft.id)
    expect(remindAt).toMatch(/^2026-11-26T0[12]:\d\d:00\.000Z$/)
    expect(await dueOf(stores, 'remind', draft.id)).toEqual([{ merchantId: draft.id, at: remindAt }])
    expect(await dueOf(stores, 'settle', draft.id)).toEqual([
      { merchantId: draft.id, at: '2027-02-23T16:00:00.000Z' },
    ])
  })

  it('a merchant is due at its instant and not before', async () => {
    const stores = open()
    const draft = await begin(stores.merchants, newId(), 'D2')
    const { remindAt } = await stateOf(stores.reminders, draft.id)
    const justBefore = new Date(Date.parse(remindAt ?? '') - 1).toISOString()
    expect(await dueOf(stores, 'remind', draft.id, justBefore)).toEqual([])
    expect(await dueOf(stores, 'remind', draft.id, remindAt ?? '')).toHaveLength(1)
  })

  it('a merchant that is handed in or withdrawn is no longer reminded, and looked at when its draft would have ended', async () => {
    const stores = open()
    const draft = await begin(stores.merchants, newId(), 'D3')
    const sent = await write(stores.merchants, draft, handedIn(draft))
    expect(await dueOf(stores, 'remind', draft.id)).toEqual([])
    expect((await dueOf(stores, 'settle', draft.id)).map(({ at }) => at)).toEqual([
      '2027-02-23T16:00:00.000Z',
    ])
    await write(stores.merchants, sent, withdrawn(sent))
    expect(await dueOf(stores, 'remind', draft.id)).toEqual([])
    expect(await stores.reminders.state(draft.id)).toMatchObject({ remindAt: null })
  })

  it('a draft is due a day after its last write, and looked at when it would have ended without it', async () => {
    const stores = open()
    const draft = await begin(stores.merchants, newId(), 'D4')
    await write(stores.merchants, draft, { ...draft }, '2026-11-28T04:00:00.000Z')
    const { remindAt } = await stateOf(stores.reminders, draft.id)
    expect(remindAt?.slice(0, 10)).toBe('2026-11-29')
    expect((await dueOf(stores, 'settle', draft.id))[0]?.at).toBe('2027-02-23T16:00:00.000Z')
  })

  it('a refused change moves nothing', async () => {
    const stores = open()
    const draft = await begin(stores.merchants, newId(), 'D5')
    const before = await stateOf(stores.reminders, draft.id)
    await write(stores.merchants, draft, { ...draft, contested: true })
    const stale = { ...draft, contested: true }
    await expect(write(stores.merchants, draft, handedIn(stale))).rejects.toThrow('version_changed')
    expect(await stores.reminders.state(draft.id)).toEqual(before)
  })

  it('many merchants in one shard come oldest first, up to the limit', async () => {
    const stores = open()
    const made = []
    for (let count = 0; count < 6; count += 1) {
      const { merchant, claim } = await claimable(stores)
      made.push({ merchantId: merchant.id, at: claim.state.remindAt ?? '' })
    }
    const mine = new Set(made.map(({ merchantId }) => merchantId))
    for (const shard of shards) {
      const all = await stores.reminders.due('remind', shard, ever, 500)
      const sorted = [...all].sort((a, b) => (`${a.at}#${a.merchantId}` < `${b.at}#${b.merchantId}` ? -1 : 1))
      expect(all).toEqual(sorted)
      expect(await stores.reminders.due('remind', shard, ever, 1)).toEqual(all.slice(0, 1))
    }
    const found = (await everything(stores, 'remind')).filter(({ merchantId }) => mine.has(merchantId))
    expect(found).toHaveLength(6)
    expect(found.map(placeOf)).toEqual(expect.arrayContaining(made))
  })

  it('a leased merchant stays due, so that the end of the lease is found', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await stores.reminders.claim(claim)
    expect(await dueOf(stores, 'remind', merchant.id)).toEqual([
      { merchantId: merchant.id, at: claim.state.remindAt },
    ])
  })

  it.each(['remind', 'settle'] as const)(
    '%s: a due merchant is moved in the index, or out of it',
    async (work) => {
      const stores = open()
      const draft = await begin(stores.merchants, newId(), `D6${work}`)
      const [due] = await dueOf(stores, work, draft.id)
      if (due === undefined) throw new Error('Nothing is due')
      const at = '2027-05-05T05:00:00.000Z'
      expect(await stores.reminders.reschedule(work, due, at)).toBe('moved')
      expect(await stores.reminders.reschedule(work, due, ever)).toBe('changed')
      expect(await dueOf(stores, work, draft.id)).toEqual([{ merchantId: draft.id, at }])
      expect(await stores.reminders.reschedule(work, { ...due, at }, null)).toBe('moved')
      expect(await dueOf(stores, work, draft.id)).toEqual([])
    },
  )

  it('a merchant being sent to is not moved', async () => {
    const stores = open()
    const { merchant, claim } = await claimable(stores)
    await stores.reminders.claim(claim)
    const due = { merchantId: merchant.id, at: claim.state.remindAt ?? '' }
    expect(await stores.reminders.reschedule('remind', due, null)).toBe('changed')
    expect(await dueOf(stores, 'remind', merchant.id)).toEqual([due])
  })

  it('a merchant that was never due has no row', async () => {
    expect(await open().reminders.state(newId())).toBeNull()
  })
})
