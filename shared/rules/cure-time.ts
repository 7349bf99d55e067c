import type { RequirementCode } from '../contract/requirement-codes'
import { addDays, later } from './day'
import type { Calendar } from './evaluation'
import type { ProvincePack } from './province-pack'
import { addWorkingDays } from './working-day'

/** The least number of days to put right a cause that stopped the sale. */
const leastCureDays = 30

/**
 * The number of working days the office may take for a paper (SAMR orders 24 and 78: 5 to see that it is complete, 10 and 5
 * more to decide, 5 to hand it over; a provincial card as its province says).
 */
export function licensingWorkdays(paper: RequirementCode, pack: ProvincePack): number {
  switch (paper) {
    case 'licence.food_operation':
    case 'licence.food_production':
      return 25
    case 'card.small_vendor':
      return pack.licensingWorkdays ?? 25
    case 'filing.prepackaged':
      return 5
    default:
      return 0
  }
}

/**
 * The last day on which a restriction that began at the end of `day` can be cured: never less than the time the office may
 * take for the new paper.
 */
export function cureUntil(
  day: string,
  paper: RequirementCode,
  pack: ProvincePack,
  calendar: Calendar,
): string {
  return later(addDays(day, leastCureDays), addWorkingDays(day, licensingWorkdays(paper, pack), calendar).day)
}
