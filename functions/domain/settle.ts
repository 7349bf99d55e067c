import { readStatus } from '#shared/rules/standing'
import { evaluated, type Moment } from './assess'
import type { Merchant } from './merchant'

/** What the clock has decided of a merchant, and the instant since which it is true. */
export type Settled = { readonly after: Merchant; readonly since: string }

/**
 * The merchant as the clock has ended it, to be written down; null when there is nothing to write: being restricted is read
 * from the clock and never stored, for it cures by itself.
 */
export function settle(merchant: Merchant, moment: Moment): Settled | null {
  const { status, since } = readStatus(evaluated(merchant), moment.now, moment.calendar)
  if (since === null || status === merchant.status) return null
  if (status === 'lapsed' && (merchant.status === 'draft' || merchant.status === 'action_required')) {
    const submittedAt = merchant.status === 'draft' ? null : merchant.submittedAt
    return { after: { ...merchant, status: 'lapsed', submittedAt }, since }
  }
  if (status === 'closed' && (merchant.status === 'active' || merchant.status === 'declined')) {
    const approved = merchant.status === 'active' ? merchant : { approvedAt: null, verifiedAt: null }
    const { approvedAt, verifiedAt } = approved
    return { after: { ...merchant, status: 'closed', approvedAt, verifiedAt }, since }
  }
  return null
}
