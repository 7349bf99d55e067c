import type { Merchant } from '#functions/domain/merchant'
import { nextReminderAt, reminderFor, rungsOf } from '#functions/domain/reminder-plan'
import type { ReminderReason } from '#shared/contract/reminder'
import { addDays } from '#shared/rules/day'
import { paper } from '#test/fixtures/merchants'
import { cakeMaker, noodleBrand, pancakeStall, walnutFarm } from '#test/fixtures/people'
import { approvedOn, draftSince, ending, morning, on, rejected, sentBackOn } from './reminded'

const start = '2026-03-02'

const daysOf = (merchant: Merchant, day: string, ...reasons: readonly ReminderReason[]) => [
  ...new Set(
    rungsOf(merchant, on(day))
      .filter(({ item }) => reasons.length === 0 || reasons.includes(item.reason))
      .map((rung) => rung.day),
  ),
]
const after = (day: string, ...offsets: readonly number[]) => offsets.map((offset) => addDays(day, offset))
const today = (merchant: Merchant, day: string) => reminderFor(merchant, { after: null }, on(day))
const missing = [paper('licence.business')]

describe('a draft left alone', () => {
  test('is reminded of what is missing 1, 3, 7 and 30 days after her last write', () => {
    const draft = draftSince(start, cakeMaker, missing)
    expect(daysOf(draft, start)).toEqual(after(start, 1, 3, 7, 30))
    expect(today(draft, '2026-03-03')).toEqual({
      day: '2026-03-03',
      template: 'todo',
      items: [{ code: 'licence.food_operation', reason: 'idle_draft', dueOn: '2026-05-31' }],
      link: '/pages/photos/index?field=licence.food_operation',
    })
    expect(today(draft, '2026-03-04')).toBeNull()
  })

  test('is reminded that it only has to be handed in, of its papers by name', () => {
    expect(today(draftSince(start), '2026-03-05')).toMatchObject({
      items: [
        { code: 'licence.business', reason: 'hand_in' },
        { code: 'filing.prepackaged', reason: 'hand_in' },
      ],
      link: '/pages/check/index',
    })
  })

  test('counts anew from every write', () => {
    const draft = { ...draftSince(start), sellerWroteAt: morning('2026-03-04') }
    expect(daysOf(draft, '2026-03-04')).toEqual(after('2026-03-04', 1, 3, 7, 30))
  })

  test('is left in peace once it has lapsed', () => {
    expect(rungsOf(draftSince(start), on('2026-06-05'))).toEqual([])
  })
})

describe('an application sent back', () => {
  test('is reminded of what was sent back 1, 3, 6 and 7 days later', () => {
    const merchant = sentBackOn(start, ['shop.front_photo'], draftSince(start, pancakeStall))
    expect(daysOf(merchant, start, 'action_required')).toEqual(after(start, 1, 3, 6, 7))
    expect(today(merchant, '2026-03-03')).toMatchObject({
      template: 'result',
      items: [{ code: 'shop.front_photo', reason: 'action_required', dueOn: '2026-03-09' }],
      link: '/pages/photos/index?field=shop.front_photo',
    })
  })

  test('counts what is missing without a word of a reviewer from the day it came back, with no last day', () => {
    const draft = draftSince(start, pancakeStall)
    const merchant = sentBackOn(start, [], { ...draft, papers: draft.papers.slice(0, 2) })
    expect(today(merchant, '2026-03-05')).toMatchObject({
      items: [{ code: 'shop.front_photo', reason: 'action_required', dueOn: null }],
    })
  })

  test('is reminded to hand in again once all is corrected, be it no paper', () => {
    const merchant = sentBackOn(start, [])
    const { 'contact.address': _judged, ...judgements } = merchant.judgements
    expect(today({ ...merchant, judgements }, '2026-03-03')).toMatchObject({
      template: 'todo',
      items: [{ code: 'contact.address', reason: 'hand_in' }],
      link: '/pages/check/index',
    })
  })
})

describe('an active merchant', () => {
  test('is reminded of the papers that may follow 1, 3, 6 and 7 days after approval', () => {
    const merchant = approvedOn(start)
    expect(daysOf(merchant, start, 'after_approval')).toEqual(after(start, 1, 3, 6, 7))
    expect(today(merchant, '2026-03-09')).toMatchObject({
      template: 'todo',
      items: [
        { code: 'goods.supplier_papers', reason: 'after_approval', dueOn: '2026-03-09' },
        { code: 'goods.label', reason: 'after_approval', dueOn: '2026-03-09' },
      ],
    })
  })

  test('is reminded anew of one that was sent back later, although it is overdue', () => {
    const active = approvedOn(start)
    const judgements = { ...active.judgements, 'goods.supplier_papers': rejected(morning('2026-03-20')) }
    const papers = [...active.papers, paper('goods.supplier_papers')]
    expect(today({ ...active, judgements, papers }, '2026-03-21')).toMatchObject({
      items: [{ code: 'goods.supplier_papers', reason: 'after_approval', dueOn: '2026-03-09' }],
    })
  })

  test('is not reminded of a paper that is in', () => {
    const active = approvedOn(start, draftSince(start, cakeMaker))
    expect(daysOf(active, start, 'after_approval')).toEqual(after(start, 1, 3, 6, 7))
    const cured = {
      ...active,
      papers: [...active.papers, paper('staff.health_certificate')],
      judgements: {
        ...active.judgements,
        'staff.health_certificate': { verdict: 'accepted', faults: [], comment: null, at: morning(start) },
      },
    } as const
    expect(daysOf(cured, start, 'after_approval', 'hand_in')).toEqual([])
  })

  test('is reminded of a licence 90 to 0 days before its end, and of both ends of its renewal window', () => {
    const merchant = approvedOn(
      '2026-07-20',
      ending(draftSince('2026-07-20'), 'licence.food_operation', '2026-12-31'),
    )
    expect(daysOf(merchant, '2026-07-20', 'licence_end')).toEqual(
      after('2026-12-31', -90, -60, -30, -14, -7, -3, -1, 0),
    )
    const [opens = '', last = ''] = daysOf(merchant, '2026-07-20', 'renewal_window')
    expect([opens, last]).toEqual(['2026-08-21', '2026-12-10'])
    expect(today(merchant, opens)).toMatchObject({
      template: 'expiry',
      items: [{ code: 'licence.food_operation', reason: 'renewal_window', dueOn: last }],
      link: '/pages/licence/index?field=licence.food_operation',
    })
  })

  test('once it is too late to ask for a renewal, is told the end', () => {
    const merchant = approvedOn(
      '2026-07-20',
      ending(draftSince('2026-07-20'), 'licence.food_operation', '2026-12-31'),
    )
    expect(reminderFor(merchant, { after: '2026-12-09' }, on('2026-12-11'))).toMatchObject({
      items: [{ code: 'licence.food_operation', reason: 'licence_end', dueOn: '2026-12-31' }],
    })
  })

  test('the day before an approval is no rung of a licence that was ending then', () => {
    const merchant = approvedOn(
      '2026-12-20',
      ending(draftSince('2026-12-20'), 'licence.food_operation', '2026-12-31'),
    )
    expect(daysOf(merchant, '2026-12-20', 'licence_end', 'renewal_window')).toEqual(
      after('2026-12-31', -7, -3, -1, 0),
    )
  })

  test('is told the next day of a licence that has ended meanwhile, in one message', () => {
    const draft = ending(draftSince(start, noodleBrand), 'licence.food_production', '2026-06-30')
    const merchant = { ...approvedOn(start, draft) }
    expect(reminderFor(merchant, { after: '2026-06-26' }, on('2026-07-01'))).toMatchObject({
      items: [{ code: 'licence.food_production', reason: 'licence_end', dueOn: '2026-06-30' }],
    })
    expect(reminderFor(merchant, { after: '2026-07-01' }, on('2026-07-01'))).toBeNull()
  })

  test('a statement of exemption ends after a year; its window and its end are one rung', () => {
    const merchant = approvedOn('2026-09-01', draftSince('2026-09-01', walnutFarm))
    expect(today(merchant, '2026-12-06')).toMatchObject({
      items: [{ code: 'exempt.farm_produce', reason: 'licence_end', dueOn: '2027-01-05' }],
    })
  })

  test('is reminded of the half-yearly re-check when it opens, 14, 7 and 3 days before its limit', () => {
    const merchant = approvedOn(start)
    expect(daysOf(merchant, start, 'recheck')).toEqual(after('2026-09-02', -30, -14, -7, -3))
    expect(today(merchant, '2026-08-03')).toEqual({
      day: '2026-08-03',
      template: 'todo',
      items: [{ code: 'recheck.half_year', reason: 'recheck', dueOn: '2026-08-30' }],
      link: '/pages/status/index?field=recheck.half_year',
    })
  })
})

test('nobody is reminded while staff have it, or after the end', () => {
  const draft = draftSince(start)
  const submitted = { ...draft, status: 'submitted', submittedAt: draft.since } as const
  expect(rungsOf(submitted, on(start))).toEqual([])
  expect(nextReminderAt(submitted, morning(start), on(start))).toBeNull()
  expect(rungsOf({ ...submitted, status: 'declined' }, on(start))).toEqual([])
  expect(rungsOf({ ...submitted, status: 'withdrawn' }, on(start))).toEqual([])
})

describe('one message', () => {
  test('holds everything of the days missed, each once, overdue first', () => {
    const draft = ending(draftSince(start), 'licence.food_operation', '2026-03-20')
    expect(reminderFor(approvedOn(start, draft), { after: start }, on('2026-03-13'))).toMatchObject({
      template: 'todo',
      items: [
        { code: 'goods.supplier_papers', dueOn: '2026-03-09' },
        { code: 'goods.label', dueOn: '2026-03-09' },
        { code: 'licence.food_operation', reason: 'licence_end', dueOn: '2026-03-20' },
      ],
    })
  })

  test('comes next on the next rung, strictly later', () => {
    const merchant = approvedOn(start)
    const first = nextReminderAt(merchant, morning(start), on(start)) ?? ''
    expect(first.slice(0, 10)).toBe('2026-03-03')
    expect(nextReminderAt(merchant, first, on(start))?.slice(0, 10)).toBe('2026-03-05')
  })
})
