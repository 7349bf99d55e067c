import type { Moment } from '#functions/domain/application/assess'
import { answersQuery, isContested } from '#functions/domain/staff/answers-query'
import { staffItem } from '#functions/domain/staff/show-to-staff'
import { calendar } from '#functions/system/calendar'
import type { StaffQuery } from '#shared/contract/staff'
import { day, draftOf, handedIn } from '#test/fixtures/merchants'
import { sentBackOn } from '../reminder/reminded'

const moment = { now: day, calendar }
const merchant = handedIn(draftOf('m', 'owner'))
const answers = (query: Partial<StaffQuery>): boolean =>
  answersQuery(merchant, staffItem(merchant, moment), { limit: 50, ...query }, moment)

it.each([
  [{}, true],
  [{ status: 'submitted' }, true],
  [{ status: 'active' }, false],
  [{ province: '44' }, true],
  [{ province: '33' }, false],
  [{ assignee: 'lin' }, false],
  [{ contested: 'false' }, true],
  [{ contested: 'true' }, false],
  [{ missing: 'licence.business' }, false],
  [{ bucket: 'in_review' }, true],
  [{ bucket: 'overdue' }, false],
  [{ dueBefore: '2030-01-01' }, false],
  [{ status: 'submitted', province: '33' }, false],
] as const)('a submitted merchant of Guangdong answers %p: %p', (query, expected) => {
  expect(answers(query)).toBe(expected)
})

it('missing papers and a province alone match only merchants that were handed in and not ended', () => {
  const asked = sentBackOn('2026-11-26', ['licence.business'])
  const during = (query: Partial<StaffQuery>, on: Moment) =>
    answersQuery(asked, staffItem(asked, on), { limit: 50, ...query }, on)
  const open = { now: '2026-11-27T02:00:00.000Z', calendar }
  const lapsed = { now: '2027-06-01T02:00:00.000Z', calendar }
  for (const query of [
    { missing: 'licence.business' },
    { dueBefore: '2027-01-01' },
    { province: '44' },
    { missing: 'licence.business', dueBefore: '2027-01-01', province: '44' },
  ] as const) {
    expect(during(query, open)).toBe(true)
    expect(during(query, lapsed)).toBe(false)
  }
  expect(during({ status: 'lapsed', missing: 'licence.business' }, lapsed)).toBe(false)
  expect(during({ status: 'lapsed', province: '44' }, lapsed)).toBe(true)
  expect(during({ q: '腾讯' }, lapsed)).toBe(true)
})

it('a number is contested until one of the two merchants gives it up', () => {
  const contested = { ...merchant, contested: true }
  expect(isContested(contested, 'draft')).toBe(true)
  expect(isContested(contested, 'restricted')).toBe(true)
  expect(isContested(contested, 'withdrawn')).toBe(false)
  expect(isContested(merchant, 'draft')).toBe(false)
})
