import type { ReminderReason, Template } from '#shared/contract/reminder'

/**
 * The days on which a reminder is due, in calendar days from a day that the rules know.
 *
 * | ladder  | counted from                                            | source                                                |
 * | ------- | ------------------------------------------------------- | ----------------------------------------------------- |
 * | asked   | the day on which a paper was asked for, or sent back    | ours; the seventh day is the last                     |
 * | idle    | the day of the seller's last write to a draft            | ours; a draft left alone for 90 days lapses           |
 * | end     | the last day of a paper                                 | ours; a licence lasts five years (SAMR order 78       |
 * |         |                                                         | art. 23), nobody remembers its end                    |
 * | cure    | the last day to put right what stopped the sale         | ours; then the shop is closed                         |
 * | recheck | the limit day of the half-yearly re-check               | SAMR order 37 art. 24; it opens at -30, is due at -3  |
 *
 * A cause that stops the sale is mentioned once more on the day after, and on the last days of the time to cure it.
 *
 * A paper that can be renewed has two more rungs: the day on which its office begins to take the request, and the last day
 * for it (SAMR order 78 art. 32, order 24, the provinces' texts), in working days.
 */
export const ladder = {
  asked: [1, 3, 6, 7],
  idle: [1, 3, 7, 30],
  end: [-90, -60, -30, -14, -7, -3, -1, 0],
  cure: [-7, -3, -1],
  recheck: [-30, -14, -7, -3],
} as const

/** The WeChat template that carries a message of each reason: each template has consents of its own. */
export const templateOf: Readonly<Record<ReminderReason, Template>> = {
  after_approval: 'todo',
  action_required: 'result',
  idle_draft: 'todo',
  hand_in: 'todo',
  licence_end: 'expiry',
  renewal_window: 'expiry',
  recheck: 'todo',
}
