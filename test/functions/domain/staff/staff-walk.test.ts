import { walkOf } from '#functions/domain/staff/staff-walk'
import type { StaffQuery } from '#shared/contract/staff'
import { merchantStatuses } from '#shared/contract/statuses'
import { day } from '#test/fixtures/merchants'

const walk = (query: Partial<StaffQuery>) => walkOf({ limit: 50, ...query }, day)
const as = (status: string) => ({ by: 'status', status })

it.each(merchantStatuses)('the status %s is looked for where it may be stored', (status) => {
  expect(walk({ status })?.length).toBeGreaterThan(0)
})

it('a status set by the clock is looked for under the stored status', () => {
  const turned = { by: 'status', status: 'active', until: day }
  const drafts = { by: 'contested', stored: 'draft' }
  expect(walk({ status: 'active' })).toEqual([{ by: 'status', status: 'active', after: day }])
  expect(walk({ status: 'restricted' })).toEqual([turned])
  expect(walk({ status: 'submitted' })).toEqual([as('submitted'), as('in_review')])
  expect(walk({ status: 'lapsed' })).toEqual([as('lapsed'), as('action_required'), drafts])
  expect(walk({ status: 'closed' })).toEqual([as('closed'), turned, as('declined'), as('closing')])
})

it('staff see only the contested drafts', () => {
  expect(walk({ status: 'draft' })).toEqual([{ by: 'contested', stored: 'draft' }])
})

it('a query uses its most selective filter', () => {
  const query: Partial<StaffQuery> = {
    q: '晋江',
    assignee: 'lin',
    missing: 'goods.label',
    dueBefore: '2026-12-01',
    contested: 'true',
    status: 'in_review',
    province: '44',
  }
  const walks = Object.keys(query).map((_, at) => walk(Object.fromEntries(Object.entries(query).slice(at))))
  expect(walks).toEqual([
    [{ by: 'name', start: '晋江' }],
    [{ by: 'assignee', assignee: 'lin' }],
    [{ by: 'missing', code: 'goods.label', now: day }],
    [{ by: 'due', before: '2026-12-01' }],
    [{ by: 'contested' }],
    [as('in_review')],
    [{ by: 'province', province: '44' }],
  ])
})

it('a query without a narrowing filter is too wide', () => {
  expect(walk({})).toBeNull()
  expect(walk({ bucket: 'overdue' })).toBeNull()
  expect(walk({ contested: 'false' })).toBeNull()
  expect(walk({ contested: 'false', status: 'draft' })).not.toBeNull()
})
