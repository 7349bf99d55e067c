import { searchPointers } from '#functions/domain/effects/pointers'
import { together } from '#functions/domain/merchant/change'
import { inReview } from '#functions/domain/merchant/enter'
import { settle } from '#functions/domain/merchant/settle'
import { placesOf } from '#functions/domain/staff/places'
import { calendar } from '#functions/system/calendar'
import { changeOf, day, draftOf, handedIn, keyed, withdrawn } from '#test/fixtures/merchants'
import { walnutFarm } from '#test/fixtures/people'

const draft = draftOf('tea', 'she')
const sent = handedIn(draft)
const number = draft.fields.registrationNumber ?? ''
const moment = { now: day, calendar }

const added = (...[before, after]: Parameters<typeof changeOf>) =>
  changeOf(before, after).effects.pointers.added
const removed = (...[before, after]: Parameters<typeof changeOf>) =>
  changeOf(before, after).effects.pointers.removed

it('a submission takes the registration number, and an ended application releases it', () => {
  expect(changeOf(draft, sent).effects.hold).toEqual({ released: null, taken: number })
  expect(changeOf(sent, withdrawn(sent)).effects.hold).toEqual({ released: number, taken: null })
  expect(changeOf(sent, inReview(sent, 'lin')).effects.hold).toEqual({ released: null, taken: null })
  expect(changeOf(null, draft).effects.hold).toEqual({ released: null, taken: null })
})

it('a draft that is begun is one more of three, and one that is saved or handed in is not', () => {
  expect(changeOf(null, draft).effects.draft).toEqual({ person: 'she', most: 3 })
  expect(changeOf(draft, sent).effects.draft).toBeNull()
  expect(changeOf(draft, { ...draft, contested: true }).effects.draft).toBeNull()
})

it('a draft is indexed by its owner and its photos, a submitted application by name, numbers and province too', () => {
  const begun = added(null, draft)
  expect(begun[0]).toEqual({ by: 'owner', person: 'she' })
  expect(new Set(begun.map(({ by }) => by))).toEqual(new Set(['owner', 'photo']))
  expect(added(draft, sent)).toEqual(
    expect.arrayContaining([
      { by: 'number', number },
      { by: 'name', name: '腾讯科技(深圳)有限公司' },
      { by: 'province', province: '44', createdAt: day },
    ]),
  )
  expect(removed(draft, sent)).toEqual([])
})

it('a claimed application is listed for its reviewer until the claim ends', () => {
  const claimed = inReview(sent, 'lin')
  const mine = { by: 'assignee', assignee: 'lin', createdAt: day }
  expect(added(sent, claimed)).toContainEqual(mine)
  expect(removed(claimed, sent)).toContainEqual(mine)
})

it('a contested number is listed on both sides, and a contested merchant without a number in the contested list alone', () => {
  expect(added(draft, { ...draft, contested: true })).toEqual([
    { by: 'contested', createdAt: day },
    { by: 'rival', number },
  ])
  const farm = draftOf('farm', 'zhao', walnutFarm)
  expect(added(farm, { ...farm, contested: true })).toEqual([{ by: 'contested', createdAt: day }])
})

it('an outstanding paper lists the merchant from its instant on', () => {
  const sendable = handedIn({ ...draft, papers: [] })
  const { outstanding } = placesOf(sendable, calendar)
  expect(outstanding.length).toBeGreaterThan(0)
  expect(added({ ...draft, papers: [] }, sendable)).toEqual(
    expect.arrayContaining(outstanding.map(({ code, from }) => ({ by: 'missing', code, from }))),
  )
})

it('a photo that is not confirmed is in no index', () => {
  const papers = draft.papers.map((paper) => ({ ...paper, sha256: null }))
  expect(searchPointers({ ...draft, papers })).toEqual([])
})

it('a change without effects writes the merchant alone', () => {
  const { effects } = changeOf(draft, { ...draft })
  expect(effects).toMatchObject({
    hold: { released: null, taken: null },
    draft: null,
    pointers: { added: [], removed: [] },
    photoChecks: [],
    reviewTime: null,
    bars: { forbidden: [], listed: [] },
  })
})

it('an end of the clock is written when it comes sooner or has come, and one that is put off stays until then', () => {
  const { endsAt } = changeOf(null, draft).effects.due
  expect(endsAt).toBe('2027-02-23T16:00:00.000Z')
  expect(changeOf(draft, sent).effects.due).not.toHaveProperty('endsAt')
  expect(changeOf(draft, { ...draft }, '2026-12-25T02:00:00.000Z').effects.due).not.toHaveProperty('endsAt')
  const lapsed = { ...draft, status: 'lapsed', submittedAt: null } as const
  expect(changeOf(draft, lapsed, endsAt ?? '').effects.due.endsAt).toBeNull()
})

it('the effects of a change on top of a step of the clock run from the stored state to the last', () => {
  const idle = { ...draft, audit: { seq: 1, hash: 'h' }, since: '2025-01-01T00:00:00.000Z' }
  const old = { ...idle, sellerWroteAt: idle.since, createdAt: idle.since }
  const settled = settle(old, moment)
  if (settled === null) throw new Error('A draft that is left alone lapses')
  const lapsed = changeOf(old, settled.after)
  const again = changeOf(lapsed.after, { ...lapsed.after, status: 'draft' }, day, 'reopen')
  const { effects } = together(lapsed, again, { moment, keyed })
  const one = { person: 'she', most: 3 }
  expect([lapsed.effects.draft, again.effects.draft, effects.draft]).toEqual([null, one, null])
})
