import { ended, hasStatus } from '#shared/contract/statuses'
import { addDays, addMonths, dayEndedBy, endOfDay, shanghaiDay } from '#shared/rules/day'
import type { Merchant } from './merchant'
import { type Refusal, refuse } from './refusal'

const monthsKept = 36

const keptFrom = (instant: string): string => addMonths(dayEndedBy(instant), monthsKept)

/**
 * The last day on which a merchant's data must be kept: three years after it ended (SAMR order 37, by what is
 * generally known its art. 31). Null while it has not ended.
 */
const keptUntil = (merchant: Merchant): string | null =>
  hasStatus(merchant, ended) ? keptFrom(merchant.since) : null

/**
 * The instant at which a merchant is erased if nothing changes; null while it has not ended or a legal hold keeps its file.
 */
export function erasesAt(merchant: Merchant): string | null {
  const day = merchant.legalHold === null ? keptUntil(merchant) : null
  return day === null ? null : endOfDay(day)
}

/**
 * The refusal of an erasure now, or null where it is allowed. A merchant that was never handed in need not be kept. For a
 * merchant that has not ended, the day in the refusal is the one that would hold if it ended today. Source: SAMR order 37.
 */
export function whyKept(merchant: Merchant, wasHandedIn: boolean, now: string): Refusal | null {
  const fault = { path: '/kind', level: 'reject' } as const
  if (merchant.legalHold !== null) return refuse('retention_required', [{ ...fault, code: 'legal_hold' }])
  if (!wasHandedIn && merchant.status !== 'barred') return null
  const day = keptUntil(merchant) ?? keptFrom(now)
  if (shanghaiDay(now) >= addDays(day, 1)) return null
  return refuse('retention_required', [{ ...fault, code: 'retention', seen: day }])
}
