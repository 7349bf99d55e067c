import type { ReminderReason, Template } from '#shared/contract/reminder'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { addDays } from '#shared/rules/day'

/** One thing to be reminded of: its requirement, the reason, and the last day for it (Shanghai), if it has one. */
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

/**
 * Whether a reminder is one of the last: an item of it is due tomorrow at the latest. Only then may an SMS or a call be
 * used, which cost money.
 */
export const isUrgent = ({ items, day }: Reminder): boolean =>
  items.some(({ dueOn }) => dueOn !== null && dueOn <= addDays(day, 1))
