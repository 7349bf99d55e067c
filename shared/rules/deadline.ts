import { addDays, endOfDay, shanghaiDay } from './day'
import type { Calendar } from './evaluation'
import { packOf, rulesInForce } from './rules'
import { addWorkingDays } from './working-day'

/**
 * The time that people have, in working days (`w`) or calendar days (`d`).
 *
 * | deadline          | of whom                                              | source                                    |
 * | ----------------- | ---------------------------------------------------- | ----------------------------------------- |
 * | claim             | a reviewer holds an application                      | ours                                      |
 * | review            | staff answer an application, or a contested number   | ours                                      |
 * | change_report     | a seller tells the platform of a change              | SAMR order 37 art. 26                     |
 * | change_check      | the platform verifies a change                       | SAMR order 37 art. 26                     |
 * | page_update       | a seller keeps the shop's own page current           | SAMR order 37 art. 12                     |
 * | filing_change     | a filing is changed or ended with its office         | SAMR announcement 2021 no. 40             |
 * | licence_change    | a licence is changed with its office                 | SAMR orders 24 and 78                     |
 * | card_change       | a provincial card is changed with its office         | the province's text, else as a licence    |
 * | papers_follow     | papers that may follow the approval                  | ours                                      |
 * | appeal            | against a refusal                                    | ours                                      |
 * | closing_notice    | a leaving shop shows its notice                      | E-commerce Law art. 16                    |
 * | idle              | an application without a write of its seller         | ours                                      |
 */
const terms = {
  claim: [1, 'w'],
  review: [3, 'w'],
  change_report: [3, 'w'],
  change_check: [7, 'w'],
  page_update: [10, 'w'],
  filing_change: [15, 'w'],
  licence_change: [10, 'w'],
  card_change: [10, 'w'],
  papers_follow: [7, 'd'],
  appeal: [30, 'd'],
  closing_notice: [30, 'd'],
  idle: [90, 'd'],
} as const

export type DeadlineName = keyof typeof terms

/** The end of a deadline, and by how many working days it may be off because a year's holidays are not announced. */
export type Deadline = { readonly at: string; readonly slack: number }

function termOf(
  name: DeadlineName,
  province: string | null,
  day: string,
): readonly [count: number, unit: 'w' | 'd'] {
  if (name === 'filing_change' && province === '33') return terms.licence_change
  const changeDays = name === 'card_change' ? packOf(province, rulesInForce(day)).changeDays : null
  return changeDays === null ? terms[name] : [changeDays, 'd']
}

/**
 * The end of a deadline that begins with an instant: 24:00 in Shanghai of its last day, the first day not counted (Civil
 * Code arts. 201, 203). In Zhejiang (`33`) a filing is changed within 10 working days.
 */
export function deadline(
  name: DeadlineName,
  from: string,
  calendar: Calendar,
  province: string | null = null,
): Deadline {
  const day = shanghaiDay(from)
  const [count, unit] = termOf(name, province, day)
  if (unit === 'd') return { at: endOfDay(addDays(day, count)), slack: 0 }
  const counted = addWorkingDays(day, count, calendar)
  return { at: endOfDay(counted.day), slack: counted.slack }
}

/** The day on which to remind of a deadline: its last day, earlier by the slack where it has one. */
export const remindBy = ({ at, slack }: Deadline, calendar: Calendar): string =>
  addWorkingDays(at.slice(0, 10), -slack, calendar).day
