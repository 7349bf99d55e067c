import type { ReminderReason, Template } from '#shared/contract/reminder'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { addDays } from '#shared/rules/day'

/** One thing to be reminded of: which requirement, why, and the last day for it (Shanghai), if it has one. */
export type ReminderItem = {
  readonly code: RequirementCode
  readonly reason: ReminderReason
  readonly dueOn: string | null
}

/**
 * One message to one merchant for one Shanghai day, merged over everything due that day, the most urgent first. `link` is
 * the client page of the first item.
 */
export type Reminder = {
  readonly day: string
  readonly template: Template
  readonly items: readonly ReminderItem[]
  readonly link: string
}

/** Whether a reminder is one of the last: something of it is due tomorrow at the latest. Only then may it cost an SMS or a call. */
export const isUrgent = ({ items, day }: Reminder): boolean =>
  items.some(({ dueOn }) => dueOn !== null && dueOn <= addDays(day, 1))
