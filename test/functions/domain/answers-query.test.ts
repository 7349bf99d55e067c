import { staffItem } from '#functions/domain/show-to-staff'
import { answersQuery } from '#functions/domain/staff-walk'
import { calendar } from '#functions/machine/calendar'
import type { StaffQuery } from '#shared/contract/staff'
import { day, draftOf, handedIn } from '#test/fixtures/merchants'

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
