import type { AuditEntry } from '#shared/contract/staff'
import { addMonths, endOfDay, shanghaiDay, startOfDay } from '#shared/rules/day'

/**
 * The proof that the audit of one merchant gives for a day: whether it was stored as active at any time of the day, the
 * instant of the last verification by staff up to the end of the day (`null` = never), and whether that was within the six
 * months before.
 */
export type Coverage = {
  readonly active: boolean
  readonly verifiedAt: string | null
  readonly covered: boolean
}

type Step = Pick<AuditEntry, 'at' | 'role' | 'after'>

/** Whether an entry is a verification by staff at its instant: an approval, or a re-check. */
const isVerification = ({ at, role, after }: Step): boolean =>
  role !== 'seller' && role !== 'clock' && after.verifiedAt === at

/**
 * Six-month coverage (SAMR order 37 art. 24), proven by audit entries alone, oldest first; neither the merchant's own record
 * nor its status by the clock is used. A merchant that was stored as active and not covered read as restricted on that day.
 */
export function coverageOn(entries: readonly Step[], day: string): Coverage {
  const [begin, end] = [startOfDay(day), endOfDay(day)]
  const known = entries.filter(({ at }) => at < end)
  const statuses = known.filter(({ after }) => after.status !== undefined)
  const atBegin = statuses.filter(({ at }) => at < begin).at(-1)
  const during = statuses.filter(({ at }) => at >= begin)
  const active = [atBegin, ...during].some((entry) => entry?.after.status === 'active')
  const verifiedAt = known.filter(isVerification).at(-1)?.at ?? null
  const covered = verifiedAt !== null && addMonths(shanghaiDay(verifiedAt), 6) >= day
  return { active, verifiedAt, covered }
}
