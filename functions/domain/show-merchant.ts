import type { Document } from '#shared/contract/document'
import type { Merchant as MerchantShown } from '#shared/contract/merchant'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { mayShowFood } from '#shared/rules/channels'
import type { RequirementState } from '#shared/rules/evaluation'
import { shownGoods } from '#shared/rules/shown-goods'
import type { Language } from '#shared/words/language'
import { speakFault, speakRequirement } from '#shared/words/speak'
import { assess, type Moment, nextActionAt, statusAt } from './assess'
import type { Merchant, Paper } from './merchant'

/** A paper as its seller sees it. */
export const showPaper = (paper: Paper, language: Language): Document => ({
  id: paper.id,
  kind: paper.kind,
  status: paper.status,
  contentType: paper.contentType,
  bytes: paper.bytes,
  sha256: paper.sha256,
  sentSha256: paper.sentSha256,
  read: null,
  faults: paper.faults.map((finding) => speakFault(finding, language)),
  confirmedAt: paper.confirmedAt,
})

/** What is due now or overdue and not there: what the staff list calls `missing`. */
export const missingCodes = (requirements: readonly RequirementState[]): RequirementCode[] =>
  requirements
    .filter(({ bucket, status }) => bucket === 'overdue' || (bucket === 'now_due' && status !== 'provided'))
    .map(({ code }) => code)

/** A merchant as her seller sees it: her fields, her papers, what is asked of her, and the one thing to do next. */
export function showMerchant(merchant: Merchant, moment: Moment, language: Language): MerchantShown {
  const requirements = assess(merchant, moment)
  const status = statusAt(merchant, moment)
  const { fields } = merchant
  return {
    id: merchant.id,
    version: merchant.version,
    status,
    nextAction: nextActionAt(merchant, requirements, status),
    ...fields,
    channels: fields.channels.map((channel) => ({
      ...channel,
      mayShowFood: mayShowFood(channel, requirements, status),
    })),
    shownGoods: status === 'active' ? [...shownGoods(fields, requirements)] : [],
    documents: merchant.papers.map((paper) => showPaper(paper, language)),
    pending: null,
    requirements: requirements.map((requirement) => speakRequirement(requirement, language)),
    createdAt: merchant.createdAt,
    updatedAt: merchant.updatedAt,
  }
}
