import type { AuditEntry } from '#shared/contract/staff'
import { addMonths, endOfDay, shanghaiDay, startOfDay } from '#shared/rules/day'

/**
 * What the audit of one merchant proves of a day: whether she was stored as active at any time of it, when staff had last
 * verified her by its end (`null` = never), and whether that was within the six months before.
 */
export type Coverage = {
  readonly active: boolean
  readonly verifiedAt: string | null
  readonly covered: boolean
}

type Told = Pick<AuditEntry, 'at' | 'role' | 'after'>

/** A verification is what staff wrote down as one at that very moment: an approval, or a re-check. */
const isVerification = ({ at, role, after }: Told): boolean =>
  role !== 'seller' && role !== 'clock' && after.verifiedAt === at

/**
 * Six-month coverage (SAMR order 37 art. 24), proven by audit entries alone, oldest first: the merchant's own record, and
 * what the clock makes of it, are not asked. Who is stored as active and not covered read as restricted on that day.
 */
export function coverageOn(entries: readonly Told[], day: string): Coverage {
  const [begin, end] = [startOfDay(day), endOfDay(day)]
  const told = entries.filter(({ at }) => at < end)
  const statuses = told.filter(({ after }) => after.status !== undefined)
  const atBegin = statuses.filter(({ at }) => at < begin).at(-1)
  const during = statuses.filter(({ at }) => at >= begin)
  const active = [atBegin, ...during].some((entry) => entry?.after.status === 'active')
  const verifiedAt = told.filter(isVerification).at(-1)?.at ?? null
  const covered = verifiedAt !== null && addMonths(shanghaiDay(verifiedAt), 6) >= day
  return { active, verifiedAt, covered }
}
