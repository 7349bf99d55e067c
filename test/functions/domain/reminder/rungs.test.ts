import { type Rung, rungsAt } from '#functions/domain/reminder/rungs'
import { addDays } from '#shared/rules/day'
import type { Evaluated, RequirementState } from '#shared/rules/evaluation'
import {
  accepted,
  approved,
  licence,
  noCalendar,
  onDay,
  photos,
  smallest,
} from '#test/shared/rules/application'

const since = '2026-11-01T02:00:00.000Z'

const rungs = (
  merchant: Evaluated,
  today = '2026-11-02',
  requirements: readonly RequirementState[] = onDay(merchant, today),
): readonly Rung[] => rungsAt({ merchant, since, idleFrom: since, today, calendar: noCalendar }, requirements)

const of = (found: readonly Rung[], code: string): readonly Rung[] =>
  found.filter(({ item }) => item.code === code)
const days = (found: readonly Rung[]): readonly string[] => found.map(({ day }) => day)

describe('the reminder ladder has no rung', () => {
  test('for the half-yearly re-check once she has tapped', () => {
    const merchant = approved()
    expect(of(rungs(merchant, '2027-04-10'), 'recheck.half_year')).toHaveLength(8)
    const tapped = { ...merchant, recheckTappedAt: '2027-04-09T02:00:00.000Z' }
    expect(of(rungs(tapped, '2027-04-10'), 'recheck.half_year')).toEqual([])
  })

  test('for the half-yearly re-check of a merchant never verified', () => {
    const found = rungs({ ...approved(), verifiedAt: null }, '2026-11-02', onDay(approved()))
    expect(of(found, 'recheck.half_year')).toEqual([])
  })

  test('for a waived paper', () => {
    const merchant = { ...approved(), waivers: { 'goods.label': null } }
    expect(of(rungs(merchant), 'goods.label')).toEqual([])
    expect(of(rungs(merchant), 'goods.supplier_papers')).toHaveLength(4)
  })

  test('for a paper under review', () => {
    const merchant = {
      ...approved(),
      documents: photos('licence.business', 'licence.food_operation', 'goods.supplier_papers'),
      changeSentAt: '2026-11-02T02:00:00.000Z',
    }
    expect(of(rungs(merchant), 'goods.supplier_papers')).toEqual([])
  })

  test('for a renewal that has been requested', () => {
    const paper = licence('licence.food_operation', {
      ...smallest.licences[0],
      validTo: '2027-02-01',
      renewalAppliedOn: '2026-12-01',
    })
    const found = of(
      rungs(approved({ fields: { ...smallest, licences: [paper] } })),
      'licence.food_operation',
    )
    expect(new Set(found.map(({ item }) => item.reason))).toEqual(new Set(['licence_end']))
    expect(found.at(-1)?.item.dueOn).toBe(addDays('2027-02-01', 63))
  })

  test('for the window of a paper without one', () => {
    const paper = { ...licence('filing.prepackaged'), longTerm: true }
    const merchant = approved({ fields: { ...smallest, licences: [paper] } })
    const requirements = onDay(merchant).map((state) =>
      state.code === 'filing.prepackaged'
        ? { ...state, status: 'accepted' as const, satisfiedBy: null, dueAt: '2027-01-31T16:00:00.000Z' }
        : state,
    )
    const found = of(rungs(merchant, '2026-11-02', requirements), 'filing.prepackaged')
    expect(days(found)).toEqual(
      [-90, -60, -30, -14, -7, -3, -1, 0, 1, 23, 27, 29]
        .map((offset) => addDays('2027-01-31', offset))
        .filter((day) => day > '2026-11-01'),
    )
  })
})

test('an application that waits for staff is not reminded', () => {
  expect(rungs({ ...approved(), status: 'submitted' })).toEqual([])
})

test('a new demand is reminded in the last week of its grace period, and while it stops the merchant selling', () => {
  const fields = { ...smallest, goods: ['catering' as const], making: 'made_on_site' as const }
  const merchant = approved({ fields }, '2026-05-01T02:00:00.000Z')
  const found = rungsAt(
    {
      merchant,
      since: '2026-05-01T02:00:00.000Z',
      idleFrom: since,
      today: '2026-06-15',
      calendar: noCalendar,
    },
    onDay(merchant, '2026-06-15'),
  )
  expect(days(of(found, 'shop.front_photo'))).toEqual([
    '2026-06-25',
    '2026-06-27',
    '2026-06-30',
    '2026-07-01',
    ...[1, 23, 27, 29].map((offset) => addDays('2026-07-01', offset)),
  ])
})

test('a certificate without an end of its own is reminded for a year after it was accepted', () => {
  const merchant = approved({
    fields: { ...smallest, goods: ['prepackaged', 'bulk'] },
    documents: photos('licence.business', 'licence.food_operation', 'staff.health_certificate'),
  })
  const judged = { ...merchant.judgements, 'staff.health_certificate': accepted(since) }
  const found = of(rungs({ ...merchant, judgements: judged }), 'staff.health_certificate')
  expect(found.filter(({ item }) => item.reason === 'licence_end')).toHaveLength(8)
  expect(found[0]?.item).toEqual({
    code: 'staff.health_certificate',
    reason: 'licence_end',
    dueOn: '2027-11-01',
  })
})

test('a paper given after approval and not handed in is reminded, even when it is overdue', () => {
  const merchant = {
    ...approved({ fields: { ...smallest, goods: ['farm_produce'], making: 'own_grown' } }),
    documents: photos('licence.business', 'exempt.farm_produce', 'goods.origin_proof'),
  }
  const requirements = onDay(merchant, '2026-11-20').filter(({ code }) => code === 'goods.origin_proof')
  expect(requirements).toMatchObject([{ status: 'provided', bucket: 'overdue' }])
  const found = rungs(merchant, '2026-11-20', requirements)
  expect(found[0]).toMatchObject({
    day: '2026-11-02',
    item: { reason: 'hand_in', dueOn: '2026-11-08' },
    link: '/pages/check/index',
  })
})
