import { statusesToWalk } from '#functions/domain/staff-walk'
import { merchantStatuses } from '#shared/contract/merchant'
import type { StaffQuery } from '#shared/contract/staff'

const walk = (query: Partial<StaffQuery>) => statusesToWalk({ limit: 50, ...query })

it.each(merchantStatuses)('the status %s is looked for where it may be stored', (status) => {
  expect(Array.isArray(walk({ status }))).toBe(true)
})

it('what the clock decides is looked for under what is stored', () => {
  expect(walk({ status: 'restricted' })).toEqual(['active'])
  expect(walk({ status: 'lapsed' })).toEqual(['lapsed', 'draft', 'action_required'])
})

it('an assignee has what is in review and what live merchants brought; drafts are walked only for contested ones', () => {
  expect(walk({ assignee: 'lin' })).toEqual(['in_review', 'active'])
  expect(walk({ contested: 'true' })).toContain('draft')
  expect(walk({ province: '44' })).not.toContain('draft')
})

it('nothing that narrows the search is too wide', () => {
  expect(walk({})).toBeNull()
  expect(walk({ bucket: 'overdue' })).toBeNull()
  expect(walk({ contested: 'false' })).toBeNull()
})
