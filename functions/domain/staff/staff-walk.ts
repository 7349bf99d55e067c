import type { StaffQuery } from '#shared/contract/staff'
import type { MerchantStatus } from '#shared/contract/statuses'
import type { Merchant } from '../merchant/merchant'
import { type Lookup, textLookup } from './lookup'

/**
 * The lookups of a status: of the stored status itself, and of stored statuses that the clock may have changed into it. A
 * stored `active` may read as restricted, or as closed. Staff see only the contested drafts.
 */
const storedAs = (now: string): Readonly<Record<MerchantStatus, readonly Lookup[]>> => {
  const as = (status: Merchant['status']): Lookup => ({ by: 'status', status })
  const turned: Lookup = { by: 'status', status: 'active', until: now }
  const contestedDrafts: Lookup = { by: 'contested', stored: 'draft' }
  return {
    draft: [contestedDrafts],
    submitted: [as('submitted'), as('in_review')],
    in_review: [as('in_review')],
    action_required: [as('action_required')],
    active: [{ by: 'status', status: 'active', after: now }],
    restricted: [turned],
    suspended: [as('suspended')],
    closing: [as('closing')],
    declined: [as('declined')],
    lapsed: [as('lapsed'), as('action_required'), contestedDrafts],
    withdrawn: [as('withdrawn')],
    closed: [as('closed'), turned, as('declined'), as('closing')],
    barred: [as('barred')],
  }
}

/**
 * The lookups that a query goes through, in turn: those of its most selective filter, each a key condition of its own;
 * `answersQuery` applies the other filters. Null when no filter has a key, for then everything would be read.
 */
export function walkOf(query: StaffQuery, now: string): readonly Lookup[] | null {
  const { q, assignee, missing, dueBefore, contested, status, province } = query
  if (q !== undefined) return [textLookup(q)]
  if (assignee !== undefined) return [{ by: 'assignee', assignee }]
  if (missing !== undefined) return [{ by: 'missing', code: missing, now }]
  if (dueBefore !== undefined) return [{ by: 'due', before: dueBefore }]
  if (contested === 'true') return [{ by: 'contested' }]
  if (status !== undefined) return storedAs(now)[status]
  return province === undefined ? null : [{ by: 'province', province }]
}
