import { merchantRows, merchantsHead } from '#functions/domain/export/merchants-csv'
import { staffItem } from '#functions/domain/staff/show-to-staff'
import { calendar } from '#functions/system/calendar'
import { day, draftOf, handedIn } from '#test/fixtures/merchants'

const item = staffItem(handedIn(draftOf('m', 'p')), { now: day, calendar })
const columns = merchantsHead.trim().split(',').length

it('a merchant is a line with a cell for each column', () => {
  const line = merchantRows([{ ...item, missing: ['goods.list', 'contact.phone'], assignee: 'lin' }])
  expect(line.endsWith('\r\n')).toBe(true)
  expect(line.split(',')).toHaveLength(columns)
  expect(line).toContain(',goods.list contact.phone,lin,')
})

it('an unknown value is an empty cell', () => {
  const nothing = {
    fullName: null,
    registrationNumber: null,
    province: null,
    assignee: null,
    reviewDueAt: null,
  }
  const line = merchantRows([{ ...item, ...nothing, nextAction: { ...item.nextAction, dueAt: null } }])
  expect(line.startsWith('m,,,,submitted,')).toBe(true)
  const due = merchantRows([
    { ...item, nextAction: { ...item.nextAction, dueAt: '2026-12-01T16:00:00.000Z' } },
  ])
  expect(due).toContain(',2026-12-01T16:00:00.000Z,')
  expect(merchantRows([])).toBe('')
})
