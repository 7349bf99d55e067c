import type { Licence } from '#shared/contract/merchant'
import { cureUntil, licensingWorkdays } from '#shared/rules/cure-time'
import { addDays } from '#shared/rules/day'
import { deadline, remindBy } from '#shared/rules/deadline'
import type { Calendar } from '#shared/rules/evaluation'
import { mayRenewalBeOpen, renewalDays } from '#shared/rules/renewal'
import { packOf, rulesInForce } from '#shared/rules/rules'
import { licence, noCalendar } from './application'
import { calendar2026 } from './calendar-2026'

const pack = (province: string | null) => packOf(province, rulesInForce('2026-11-22'))

const windowOf = (paper: Licence, province: string | null, calendar: Calendar) =>
  renewalDays(paper, null, pack(province), calendar)

describe('the renewal window', () => {
  test('of an operation licence is from 90 to 15 working days before its end', () => {
    expect(
      windowOf(licence('licence.food_operation', { validTo: '2026-12-31' }), '44', calendar2026),
    ).toEqual({
      opens: '2026-08-21',
      lastDay: '2026-12-10',
      slack: 0,
    })
  })

  test('of a production licence ends 30 working days before its end', () => {
    expect(
      windowOf(licence('licence.food_production', { validTo: '2026-12-31' }), '44', calendar2026),
    ).toEqual({
      opens: '2026-08-21',
      lastDay: '2026-11-19',
      slack: 0,
    })
  })

  test('opens two working days early where the holidays are estimated', () => {
    const found = windowOf(licence('licence.food_operation', { validTo: '2027-12-31' }), '44', calendar2026)
    expect(found).toEqual({ opens: '2027-08-19', lastDay: '2027-12-08', slack: 2 })
  })

  test('is estimated too when only its opening is', () => {
    const known = (day: string) =>
      day >= '2027-11-01' ? ![0, 6].includes(new Date(day).getUTCDay()) : undefined
    expect(windowOf(licence('licence.food_operation', { validTo: '2027-12-31' }), '44', known)?.slack).toBe(2)
  })

  test('of a card is set by its province, of a statement the last month', () => {
    expect(windowOf(licence('card.small_vendor', { validTo: '2026-12-31' }), '41', noCalendar)).toEqual({
      opens: '2026-10-02',
      lastDay: '2026-12-01',
      slack: 0,
    })
    expect(windowOf(licence('card.small_vendor', { validTo: '2026-12-31' }), '33', noCalendar)?.lastDay).toBe(
      '2026-12-01',
    )
    expect(windowOf(licence('exempt.farm_produce', { validFrom: '2026-01-31' }), null, noCalendar)).toEqual({
      opens: '2027-01-01',
      lastDay: '2027-01-31',
      slack: 0,
    })
  })

  test('of a paper that prints no end is its last month', () => {
    expect(renewalDays(null, '2027-01-31', pack(null), noCalendar)?.opens).toBe('2027-01-01')
    expect(renewalDays(null, null, pack(null), noCalendar)).toBeNull()
  })

  test('does not exist for a paper without an end', () => {
    expect(windowOf(licence('filing.prepackaged'), '44', noCalendar)).toBeNull()
  })
})

describe('the time to cure', () => {
  test.each([
    ['licence.food_operation', '44', 25],
    ['licence.food_production', '44', 25],
    ['card.small_vendor', '37', 15],
    ['card.small_vendor', '41', 7],
    ['card.small_vendor', '50', 15],
    ['card.small_vendor', '33', 25],
    ['filing.prepackaged', '44', 5],
    ['recheck.half_year', '44', 0],
  ] as const)('of %s in %s counts %i working days of its office', (paper, province, days) => {
    expect(licensingWorkdays(paper, pack(province))).toBe(days)
  })

  test('is thirty days at least, longer over a long holiday', () => {
    expect(cureUntil('2026-06-01', 'recheck.half_year', pack(null), calendar2026)).toBe('2026-07-01')
    expect(cureUntil('2026-09-15', 'licence.food_operation', pack(null), calendar2026)).toBe('2026-10-26')
  })
})

describe('a deadline', () => {
  test.each([
    ['claim', '2026-11-20T02:00:00.000Z', '44', '2026-11-23T16:00:00.000Z'],
    ['review', '2026-09-30T02:00:00.000Z', '44', '2026-10-10T16:00:00.000Z'],
    ['change_report', '2026-11-20T02:00:00.000Z', '44', '2026-11-25T16:00:00.000Z'],
    ['change_check', '2026-11-20T02:00:00.000Z', '44', '2026-12-01T16:00:00.000Z'],
    ['page_update', '2026-11-20T02:00:00.000Z', '44', '2026-12-04T16:00:00.000Z'],
    ['filing_change', '2026-11-20T02:00:00.000Z', '44', '2026-12-11T16:00:00.000Z'],
    ['filing_change', '2026-11-20T02:00:00.000Z', '33', '2026-12-04T16:00:00.000Z'],
    ['licence_change', '2026-11-20T02:00:00.000Z', '44', '2026-12-04T16:00:00.000Z'],
    ['card_change', '2026-11-20T02:00:00.000Z', '37', '2026-11-30T16:00:00.000Z'],
    ['card_change', '2026-11-20T02:00:00.000Z', '33', '2026-12-04T16:00:00.000Z'],
    ['papers_follow', '2026-11-20T02:00:00.000Z', '44', '2026-11-27T16:00:00.000Z'],
    ['appeal', '2026-11-20T16:00:00.000Z', '44', '2026-12-21T16:00:00.000Z'],
    ['closing_notice', '2026-11-20T02:00:00.000Z', '44', '2026-12-20T16:00:00.000Z'],
    ['idle', '2026-11-20T02:00:00.000Z', '44', '2027-02-18T16:00:00.000Z'],
  ] as const)('%s from %s in %s ends at %s', (name, from, province, at) => {
    expect(deadline(name, from, calendar2026, province).at).toBe(at)
  })

  test('that is estimated is reminded of two working days earlier', () => {
    const sure = deadline('review', '2026-11-20T02:00:00.000Z', calendar2026)
    expect(remindBy(sure, calendar2026)).toBe('2026-11-25')
    const guessed = deadline('review', '2026-12-31T02:00:00.000Z', calendar2026)
    expect(guessed).toEqual({ at: '2027-01-06T16:00:00.000Z', slack: 2 })
    expect(remindBy(guessed, calendar2026)).toBe('2027-01-04')
  })
})

describe('without a calendar', () => {
  test('a renewal is never called closed once its window has opened', () => {
    for (let end = '2026-01-01'; end < '2028-12-31'; end = addDays(end, 1)) {
      for (const kind of [
        'licence.food_operation',
        'licence.food_production',
        'card.small_vendor',
      ] as const) {
        const opens = windowOf(licence(kind, { validTo: end }), '44', calendar2026)?.opens ?? ''
        expect([end, kind, mayRenewalBeOpen(end, opens)]).toEqual([end, kind, true])
      }
    }
  })

  test('a renewal is not called open half a year before the end', () => {
    expect(mayRenewalBeOpen('2026-12-31', '2026-07-01')).toBe(false)
  })
})
