import { assess, type Moment } from '#functions/domain/application/assess'
import type { ActionRequired, Active, Draft, Merchant, Paper } from '#functions/domain/merchant/merchant'
import { reminderFor, rungsOf } from '#functions/domain/reminder/plan'
import type { Licence } from '#shared/contract/merchant'
import type { ReminderReason } from '#shared/contract/reminder'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { addDays } from '#shared/rules/day'
import type { Judgement } from '#shared/rules/evaluation'
import { approvedAt, draftOf, handedIn } from '#test/fixtures/merchants'
import { type Person, teaShop } from '#test/fixtures/people'
import { calendar2026 } from '#test/shared/rules/calendar-2026'

/** Ten in the morning in Shanghai of a day. */
export const morning = (day: string): string => `${day}T02:00:00.000Z`

export const on = (day: string): Moment => ({ now: morning(day), calendar: calendar2026 })

export const accepted = (at: string): Judgement => ({ verdict: 'accepted', faults: [], comment: null, at })
export const rejected = (at: string): Judgement => ({
  verdict: 'rejected',
  faults: ['document_unreadable'],
  comment: null,
  at,
})

/** A draft last written to on a day. */
export function draftSince(day: string, person: Person = teaShop, papers?: readonly Paper[]): Draft {
  const draft = draftOf('m-1', 'p-1', person)
  return { ...draft, since: morning(day), sellerWroteAt: morning(day), papers: papers ?? draft.papers }
}

/** A draft whose papers of a kind end on a day. */
export const ending = (draft: Draft, kind: Licence['kind'], validTo: string): Draft => ({
  ...draft,
  fields: {
    ...draft.fields,
    licences: draft.fields.licences.map((paper) => (paper.kind === kind ? { ...paper, validTo } : paper)),
  },
})

const judgedOn = (draft: Draft, day: string) =>
  Object.fromEntries(
    assess(handedIn(draft), on(day))
      .filter(({ bucket }) => bucket === 'in_review')
      .map(({ code }) => [code, accepted(morning(day))]),
  )

/** A draft approved on a day: everything in review accepted. */
export const approvedOn = (day: string, draft: Draft = draftSince(day)): Active => ({
  ...draft,
  status: 'active',
  judgements: judgedOn(draft, day),
  since: morning(day),
  submittedAt: draft.since,
  ...approvedAt(morning(day)),
})

/** A draft sent back on a day for the sake of these items. */
export const sentBackOn = (
  day: string,
  codes: readonly RequirementCode[],
  draft: Draft = draftSince(day),
): ActionRequired => ({
  ...draft,
  status: 'action_required',
  judgements: {
    ...judgedOn(draft, day),
    ...Object.fromEntries(codes.map((code) => [code, rejected(morning(day))])),
  },
  since: morning(day),
  submittedAt: draft.since,
})

/** The days on which she is reminded, as things stand on a day, for these reasons (none = any), each once. */
export const daysOf = (merchant: Merchant, day: string, ...reasons: readonly ReminderReason[]) => [
  ...new Set(
    rungsOf(merchant, on(day))
      .filter(({ item }) => reasons.length === 0 || reasons.includes(item.reason))
      .map((rung) => rung.day),
  ),
]

export const daysAfter = (day: string, ...offsets: readonly number[]): readonly string[] =>
  offsets.map((offset) => addDays(day, offset))

/** The message of a day, of what belongs to that day alone. */
export const messageOn = (merchant: Merchant, day: string) => reminderFor(merchant, { after: null }, on(day))
