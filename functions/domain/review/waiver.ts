import type { Finding } from '#shared/contract/fault'
import type { WaiverRequest } from '#shared/contract/staff'
import { ended, hasStatus } from '#shared/contract/statuses'
import { shanghaiDay } from '#shared/rules/day'
import { assessSent, type Moment } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'

const wrong = (path: string, seen: string): Finding => ({
  code: 'value_not_allowed',
  path,
  level: 'reject',
  seen,
})

/**
 * The merchant with one item waived by a supervisor until a day, for a reason. Items that the law demands before a sale, and
 * those without which the merchant could not sell, cannot be waived.
 */
export function waive(
  merchant: Merchant,
  { code, reason, until }: WaiverRequest,
  by: string,
  moment: Moment,
): Merchant | Refusal {
  if (merchant.status === 'draft' || hasStatus(merchant, ended)) return refuse('invalid_state')
  const item = assessSent(merchant, moment).find((requirement) => requirement.code === code)
  const faults = [
    ...(item === undefined || item.atSubmit || item.impact === 'sell' ? [wrong('/code', code)] : []),
    ...(until < shanghaiDay(moment.now) ? [wrong('/until', until)] : []),
  ]
  if (faults.length > 0) return refuse('body_invalid', faults)
  return { ...merchant, waivers: { ...merchant.waivers, [code]: { until, reason, by, at: moment.now } } }
}
