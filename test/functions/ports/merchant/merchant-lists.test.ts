import { assess } from '#functions/domain/application/assess'
import type { Active, Merchant } from '#functions/domain/merchant/merchant'
import type { Lookup } from '#functions/domain/staff/lookup'
import { placesOf } from '#functions/domain/staff/places'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { calendar } from '#functions/system/calendar'
import { approvedAt, changeOf, day, draftOf, withdrawn } from '#test/fixtures/merchants'
import { begin, newId, submit, walked, write } from '../stored'
import { eachStore } from './each-store'

// The engine keeps what earlier facts wrote: a fact looks only at its own merchants.
const mineOf = async (store: MerchantStore, lookup: Lookup, mine: readonly { id: string }[], limit = 50) =>
  (await walked(store, lookup, limit)).filter((id) => mine.some((merchant) => merchant.id === id))

const instant = (second: number): string => `2026-11-25T03:00:${String(second).padStart(2, '0')}.000Z`
const submitted: Lookup = { by: 'status', status: 'submitted' }

async function reviewed(store: MerchantStore, number: string, reviewer = 'lin') {
  const sent = await submit(store, newId(), number)
  if (!('submittedAt' in sent) || sent.submittedAt === null) throw new Error('It was handed in')
  const { submittedAt } = sent
  return write(store, sent, { ...sent, submittedAt, status: 'in_review', reviewer })
}

async function approved(store: MerchantStore, number: string, at = day): Promise<Merchant> {
  const before = await reviewed(store, number)
  if (before.status !== 'in_review') throw new Error('It is in review')
  const word = { verdict: 'accepted', faults: [], comment: null, at } as const
  const judgements = Object.fromEntries(
    assess(before, { now: at, calendar })
      .filter(({ atSubmit }) => atSubmit)
      .map(({ code }) => [code, word]),
  )
  const after: Active = { ...before, ...approvedAt(at), judgements, status: 'active' }
  return write(store, before, after, at)
}

eachStore((open) => {
  it.each([1, 2, 7, 100])(
    'a status is walked oldest first, each merchant once, %i at a time',
    async (limit) => {
      const store = open()
      const mine: Merchant[] = []
      // Every second instant is shared by three: ties stand in the order of their ids.
      for (let count = 0; count < 21; count += 1)
        mine.push(await submit(store, newId(), `Q${limit}-${count}`, instant(59 - Math.floor(count / 3))))
      const expected = [...mine].sort((left, right) =>
        `${left.since}${left.id}` < `${right.since}${right.id}` ? -1 : 1,
      )
      expect(await mineOf(store, submitted, mine, limit)).toEqual(expected.map(({ id }) => id))
    },
  )

  it('a page holds no more than its limit, and an empty list is at its end', async () => {
    const store = open()
    for (let count = 0; count < 5; count += 1) await submit(store, newId(), `P${count}`)
    expect((await store.find(submitted, null, 3)).listings).toHaveLength(3)
    expect(await store.find({ by: 'status', status: 'barred' }, null, 3)).toMatchObject({
      listings: [],
      reachedEnd: true,
      last: null,
    })
  })

  it('a merchant that left a status is no longer in its list', async () => {
    const store = open()
    const sent = await submit(store, newId(), 'P9')
    await write(store, sent, withdrawn(sent))
    expect(await mineOf(store, submitted, [sent])).toEqual([])
    expect(await mineOf(store, { by: 'status', status: 'withdrawn' }, [sent])).toEqual([sent.id])
  })

  it('an active merchant is listed by the instant at which the clock next changes it', async () => {
    const store = open()
    const merchant = await approved(store, 'T1')
    const turns = placesOf(merchant, calendar).status ?? ''
    expect(turns > day).toBe(true)
    const list = (range: object) => mineOf(store, { by: 'status', status: 'active', ...range }, [merchant])
    const just = `${turns.slice(0, -5)}.001Z`
    expect(await list({ after: day })).toEqual([merchant.id])
    expect(await list({ until: day })).toEqual([])
    expect(await list({ after: turns })).toEqual([])
    expect(await list({ until: turns })).toEqual([merchant.id])
    expect(await list({ after: just })).toEqual([])
  })

  it('a claimed merchant is listed for its reviewer until it is given back', async () => {
    const store = open()
    const merchant = await reviewed(store, 'T2')
    const mine = [merchant]
    expect(await mineOf(store, { by: 'assignee', assignee: 'lin' }, mine)).toEqual([merchant.id])
    expect(await mineOf(store, { by: 'assignee', assignee: 'wang' }, mine)).toEqual([])
    if (merchant.status !== 'in_review') throw new Error('It is in review')
    const { reviewer: _, ...given } = merchant
    await write(store, merchant, { ...given, status: 'submitted' })
    expect(await mineOf(store, { by: 'assignee', assignee: 'lin' }, mine)).toEqual([])
  })

  it('a paper missing later is listed from that instant on, and no longer once it is there', async () => {
    const store = open()
    const merchant = await approved(store, 'T3')
    const missing = (now: string) =>
      mineOf(store, { by: 'missing', code: 'recheck.half_year', now }, [merchant])
    expect(await missing('2027-04-24T15:59:59.999Z')).toEqual([])
    expect(await missing('2027-04-24T16:00:00.000Z')).toEqual([merchant.id])
    const verified = { ...merchant, verifiedAt: '2027-05-01T02:00:00.000Z' }
    await write(store, merchant, verified, '2027-05-01T02:00:00.000Z')
    expect(await missing('2027-05-01T02:00:00.000Z')).toEqual([])
    expect(await missing('2027-12-01T02:00:00.000Z')).toEqual([merchant.id])
  })

  it('a merchant is listed once, by the first thing due, however much is due', async () => {
    const store = open()
    const merchant = await approved(store, 'T4')
    const due = (before: string) => mineOf(store, { by: 'due', before }, [merchant], 3)
    expect(await due('2026-12-02')).toEqual([])
    expect(await due('2026-12-03')).toEqual([merchant.id])
    expect(await due('2030-01-01')).toEqual([merchant.id])
  })

  it('merchants handed in and not ended are listed by province', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'T5')
    const sent = await submit(store, newId(), 'T6')
    const ended = await submit(store, newId(), 'T7')
    await write(store, ended, withdrawn(ended))
    const mine = [draft, sent, ended]
    expect(await mineOf(store, { by: 'province', province: '44' }, mine)).toEqual([sent.id])
    expect(await mineOf(store, { by: 'province', province: '33' }, mine)).toEqual([])
  })

  it('both merchants of a contested number refer to each other, until one gives it up', async () => {
    const store = open()
    const holder = await submit(store, newId(), 'T8')
    const draft = await begin(store, newId(), 'T8')
    expect(await store.rivalsFor('T8')).toEqual([holder.id])
    const refused = await write(store, draft, { ...draft, contested: true })
    expect([...(await store.rivalsFor('T8'))].sort()).toEqual([holder.id, refused.id].sort())
    expect(await mineOf(store, { by: 'contested' }, [holder, refused])).toEqual([refused.id])
    await write(store, refused, withdrawn(refused))
    expect(await store.rivalsFor('T8')).toEqual([holder.id])
    expect(await mineOf(store, { by: 'contested' }, [holder, refused])).toEqual([])
  })

  it('the holders of many numbers are read at once', async () => {
    const store = open()
    const mine = await Promise.all(['T9', 'T10'].map((number) => submit(store, newId(), number)))
    const holders = await store.holdersOf(['T9', 'T10', 'nobody’s', 'T9'])
    expect([...holders.keys()].sort()).toEqual(['T10', 'T9'])
    expect(mine.map(({ fields }) => holders.get(fields.registrationNumber ?? '')?.id)).toEqual(
      mine.map(({ id }) => id),
    )
    expect(await store.holdersOf([])).toEqual(new Map())
  })

  it('saving a draft writes no list entry, and a draft is in no list by status', () => {
    const draft = draftOf('m', 'owner')
    const { effects } = changeOf({ ...draft, version: 1 }, { ...draft, version: 1 })
    expect(effects.pointers).toEqual({ added: [], removed: [] })
    expect(effects.place).toEqual({ status: null, dueAt: null })
  })
})
