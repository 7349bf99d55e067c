import type { Document } from '#shared/contract/document'
import type { Finding } from '#shared/contract/fault'
import type { Merchant as MerchantShown, Pending } from '#shared/contract/merchant'
import { endingByClock, hasStatus } from '#shared/contract/statuses'
import { mayShowFood } from '#shared/rules/channels'
import { shownGoods } from '#shared/rules/shown-goods'
import { endsOn } from '#shared/rules/standing'
import type { Language } from '#shared/words/language'
import { speakFault, speakRequirement } from '#shared/words/speak'
import { canonical } from '../merchant/canonical'
import type { Content, Merchant, Paper } from '../merchant/merchant'
import { asOf } from '../merchant/settle'
import { offered, type Reading, readingOf } from '../reading/reading'
import { reviewDueAt } from '../review/review-clock'
import { assess, assessApproved, doubtsOf, evaluated, type Moment, statusAt } from './assess'
import { pendingOf } from './content'
import { nextActionAt } from './next-action-at'
import { openParts } from './open-items'

/** A paper as its seller sees it, with the values read on it and the findings on the typed ones. */
export const showPaper = (
  paper: Paper,
  language: Language,
  reading: Reading | null,
  doubts: readonly Finding[],
): Document => ({
  id: paper.id,
  kind: paper.kind,
  status: paper.status,
  contentType: paper.contentType,
  bytes: paper.bytes,
  sha256: paper.sha256,
  sentSha256: paper.sentSha256,
  read: offered(reading, paper.kind),
  faults: [...paper.faults, ...doubts].map((finding) => speakFault(finding, language)),
  confirmedAt: paper.confirmedAt,
})

const showPapers = (
  merchant: Merchant,
  { fields, papers }: Pick<Content, 'fields' | 'papers'>,
  moment: Moment,
  language: Language,
): Document[] =>
  papers.map((paper) =>
    showPaper(
      paper,
      language,
      readingOf(paper.id, merchant.readings),
      doubtsOf(paper, merchant.readings, fields, moment),
    ),
  )

const idsOf = (papers: readonly Paper[]): readonly string[] => papers.map(({ id }) => id)

/**
 * The pending change of an approved merchant: the fields that differ from the approved ones, and the photos added and taken
 * away.
 */
function showPending(merchant: Merchant, moment: Moment, language: Language): Pending | null {
  const pending = pendingOf(merchant)
  if (pending === null) return null
  const approved: Readonly<Record<string, unknown>> = merchant.fields
  const [had, has] = [idsOf(merchant.papers), idsOf(pending.papers)]
  const added = pending.papers.filter(({ id }) => !had.includes(id))
  return {
    fields: Object.fromEntries(
      Object.entries(pending.fields).filter(([key, value]) => canonical(value) !== canonical(approved[key])),
    ),
    documents: showPapers(merchant, { fields: pending.fields, papers: added }, moment, language),
    removedDocuments: had.filter((id) => !has.includes(id)),
    submittedAt: pending.submittedAt,
  }
}

/** A merchant as its seller sees it: fields, papers, requirements, and the one thing to do next. */
export function showMerchant(
  stored: Merchant,
  moment: Moment,
  language: Language,
  medianHours: number | null = null,
): MerchantShown {
  const merchant = asOf(stored, moment)
  const requirements = assess(merchant, moment)
  const status = statusAt(merchant, moment)
  const { fields } = merchant
  const promisedBy = reviewDueAt(merchant, moment)
  return {
    id: merchant.id,
    version: merchant.version,
    status,
    nextAction: nextActionAt(merchant, requirements, status, moment),
    ...fields,
    channels: fields.channels.map((channel) => ({
      ...channel,
      mayShowFood: mayShowFood(channel, requirements, status),
    })),
    shownGoods: status === 'active' ? [...shownGoods(fields, assessApproved(merchant, moment))] : [],
    documents: showPapers(merchant, merchant, moment, language),
    pending: showPending(merchant, moment, language),
    open: openParts(merchant, requirements, moment),
    review: promisedBy === null ? null : { promisedBy, medianHours },
    appeal: merchant.appeal,
    endsAt: hasStatus({ status }, endingByClock)
      ? endsOn(evaluated(merchant), moment.now, moment.calendar)
      : null,
    requirements: requirements.map((requirement) => speakRequirement(requirement, language)),
    createdAt: merchant.createdAt,
    updatedAt: merchant.updatedAt,
  }
}
