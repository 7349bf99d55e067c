import { addDays } from '#shared/rules/day'
import type { Reminder } from './reminder'

/** The last rungs: tomorrow it is due, or it is overdue. Only then may a reminder cost an SMS or a call. */
export const isUrgent = ({ items, day }: Reminder): boolean =>
  items.some(({ dueOn }) => dueOn !== null && dueOn <= addDays(day, 1))
