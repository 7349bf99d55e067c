import { nextReminderAt, planWithout, reminderFor, rungsOf } from '#functions/domain/reminder/plan'
import { paper } from '#test/fixtures/merchants'
import { cakeMaker, pancakeStall } from '#test/fixtures/people'
import {
  approvedOn,
  daysAfter,
  daysOf,
  draftSince,
  ending,
  messageOn,
  morning,
  on,
  sentBackOn,
} from './reminded'

const start = '2026-03-02'
const missing = [paper('licence.business')]

describe('a draft left alone', () => {
  test('is reminded of what is missing 1, 3, 7 and 30 days after her last write', () => {
    const draft = draftSince(start, cakeMaker, missing)
    expect(daysOf(draft, start)).toEqual(daysAfter(start, 1, 3, 7, 30))
    expect(messageOn(draft, '2026-03-03')).toEqual({
      day: '2026-03-03',
      template: 'todo',
      items: [{ code: 'licence.food_operation', reason: 'idle_draft', dueOn: '2026-05-31' }],
      link: '/pages/photos/index?field=licence.food_operation',
    })
    expect(messageOn(draft, '2026-03-04')).toBeNull()
  })

  test('is reminded, when complete, that it only has to be handed in, with the names of its papers', () => {
    expect(messageOn(draftSince(start), '2026-03-05')).toMatchObject({
      items: [
        { code: 'licence.business', reason: 'hand_in' },
        { code: 'licence.food_operation', reason: 'hand_in' },
      ],
      link: '/pages/check/index',
    })
  })

  test('counts the days anew from every write', () => {
    const draft = { ...draftSince(start), sellerWroteAt: morning('2026-03-04') }
    expect(daysOf(draft, '2026-03-04')).toEqual(daysAfter('2026-03-04', 1, 3, 7, 30))
  })

  test('gets no reminder once it has lapsed', () => {
    expect(rungsOf(draftSince(start), on('2026-06-05'))).toEqual([])
  })
})

describe('an application sent back', () => {
  test('is reminded of what was sent back 1, 3, 6 and 7 days later', () => {
    const merchant = sentBackOn(start, ['shop.front_photo'], draftSince(start, pancakeStall))
    expect(daysOf(merchant, start, 'action_required')).toEqual(daysAfter(start, 1, 3, 6, 7))
    expect(messageOn(merchant, '2026-03-03')).toMatchObject({
      template: 'result',
      items: [{ code: 'shop.front_photo', reason: 'action_required', dueOn: '2026-03-09' }],
      link: '/pages/photos/index?field=shop.front_photo',
    })
  })

  test('counts missing items without a review from the day it came back, with no last day', () => {
    const draft = draftSince(start, pancakeStall)
    const merchant = sentBackOn(start, [], { ...draft, papers: draft.papers.slice(0, 2) })
    expect(messageOn(merchant, '2026-03-05')).toMatchObject({
      items: [{ code: 'shop.front_photo', reason: 'action_required', dueOn: null }],
    })
  })

  test('is reminded to hand in again once everything is corrected, even without a paper', () => {
    const merchant = sentBackOn(start, [])
    const { 'contact.address': _judged, ...judgements } = merchant.judgements
    expect(messageOn({ ...merchant, judgements }, '2026-03-03')).toMatchObject({
      template: 'todo',
      items: [{ code: 'contact.address', reason: 'hand_in' }],
      link: '/pages/check/index',
    })
  })
})

test('no reminder is sent while staff have the application, or after its end', () => {
  const draft = draftSince(start)
  const submitted = { ...draft, status: 'submitted', submittedAt: draft.since } as const
  expect(rungsOf(submitted, on(start))).toEqual([])
  expect(nextReminderAt(submitted, morning(start), on(start))).toBeNull()
  expect(rungsOf({ ...submitted, status: 'declined', declinedBy: 'lin' }, on(start))).toEqual([])
  expect(rungsOf({ ...submitted, status: 'withdrawn' }, on(start))).toEqual([])
})

describe('a reminder message', () => {
  test('holds everything of the missed days, each once, overdue first', () => {
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

  test('is followed by the next rung, strictly later', () => {
    const merchant = approvedOn(start)
    const first = nextReminderAt(merchant, morning(start), on(start)) ?? ''
    expect(first.slice(0, 10)).toBe('2026-03-03')
    expect(nextReminderAt(merchant, first, on(start))?.slice(0, 10)).toBe('2026-03-05')
  })
})

it('a plan whose last message was sent is no longer due', () => {
  const plan = { owner: 'she', rules: '2026-06-01', reminders: [], isWhole: true }
  expect(planWithout(plan, '2026-11-25', 'tea')).toEqual({ remindAt: null, plan })
})
