import { mostPhotoBytes, type PhotoType, photoTypes, type SlotRequest } from '#shared/contract/document'
import type { Finding, RuleFaultCode } from '#shared/contract/fault'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { shanghaiDay } from '#shared/rules/day'
import { assess, type Moment } from '../application/assess'
import { allPapers, contentOf, withContent } from '../application/content'
import { mayChange, openItems, type Touched, withoutStaleJudgements } from '../application/open-items'
import type { Content, Merchant, Paper } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import type { CleanPhoto } from './inspect-photo'

const mostPapers = 20
const mostSlotsADay = 40

/** The time a slot stays open, in seconds. */
export const slotSeconds = 300

const isPhotoType = (type: string): type is PhotoType => photoTypes.some((known) => known === type)

const photoFault = (code: RuleFaultCode, path: string, seen: string): Finding => ({
  code,
  path,
  level: 'reject',
  seen,
})

/** The name of a merchant's photo in the vault. */
export const vaultName = (merchantId: string, paperId: string): string => `${merchantId}/${paperId}`

/** The refusal to add, confirm or remove a photo of this kind now, or null when it may be. */
export function paperLock(merchant: Merchant, kind: DocumentKind, moment: Moment): Refusal | null {
  if (!mayChange(merchant, moment)) return refuse('invalid_state')
  if (kind === 'subject.id_document' && !contentOf(merchant).fields.declarations.sensitiveData)
    return refuse('consent_required')
  return openItems(merchant, assess(merchant, moment)).includes(kind) ? null : refuse('field_locked')
}

/** The merchant with a slot opened for one photo; slots that ran out unused are removed. */
export function addSlot(
  merchant: Merchant,
  request: SlotRequest,
  paperId: string,
  slotEndsAt: string,
  moment: Moment,
): Merchant | Refusal {
  const lock = paperLock(merchant, request.kind, moment)
  if (lock !== null) return lock
  const { contentType, bytes } = request
  if (!isPhotoType(contentType))
    return refuse('photo_refused', [photoFault('image_type', '/contentType', contentType)])
  if (bytes === 0 || bytes > mostPhotoBytes)
    return refuse('photo_refused', [photoFault('image_size', '/bytes', String(bytes))])
  const content = contentOf(merchant)
  const papers = content.papers.filter(
    (paper) => paper.status === 'confirmed' || paper.slotEndsAt > moment.now,
  )
  if (papers.length >= mostPapers) return refuse('too_many_documents')
  const today = shanghaiDay(moment.now)
  const opened = merchant.slots.day === today ? merchant.slots.opened : 0
  if (opened >= mostSlotsADay) return refuse('upload_quota')
  const paper: Paper = {
    id: paperId,
    kind: request.kind,
    status: 'waiting',
    contentType,
    bytes,
    sha256: null,
    sentSha256: request.sha256,
    faults: [],
    slotEndsAt,
    confirmedAt: null,
  }
  return {
    ...withContent(merchant, { ...content, papers: [...papers, paper] }),
    slots: { day: today, opened: opened + 1 },
  }
}

const touched = (kind: DocumentKind): Touched => ({ pointers: [], licences: [], documents: [kind] })

const judgedAnew = (merchant: Merchant, kind: DocumentKind, moment: Moment): Content =>
  withoutStaleJudgements(contentOf(merchant), assess(merchant, moment), touched(kind))

// A rejected photo that is sent again is seldom better, but only a person can decide that.
const sameAsRejected = (at: number): Finding => ({
  code: 'image_same_as_rejected',
  path: `/documents/${at}`,
  level: 'warn',
})

/** The paper with its photo confirmed. Judgements on an earlier photo of this kind no longer count. */
export const confirmPaper = (
  merchant: Merchant,
  paper: Paper,
  photo: CleanPhoto,
  { sha256, alsoAt }: { readonly sha256: string; readonly alsoAt: readonly string[] },
  moment: Moment,
): Merchant => {
  const content = judgedAnew(merchant, paper.kind, moment)
  const at = content.papers.findIndex(({ id }) => id === paper.id)
  const confirmed: Paper = {
    ...paper,
    status: 'confirmed',
    bytes: photo.bytes.length,
    sha256,
    faults: merchant.rejectedPhotos.includes(sha256) ? [sameAsRejected(at)] : [],
    alsoAt,
    confirmedAt: moment.now,
  }
  const papers = content.papers.map((other) => (other.id === paper.id ? confirmed : other))
  return withContent(merchant, { ...content, papers })
}

/**
 * The merchant without this paper, taken back by the seller or refused by us. Only a confirmed photo was judged: opening a
 * slot and giving it up changes no judgement.
 */
export function withoutPaper(merchant: Merchant, paper: Paper, moment: Moment): Merchant {
  const content =
    paper.status === 'confirmed' ? judgedAnew(merchant, paper.kind, moment) : contentOf(merchant)
  return withContent(merchant, {
    ...content,
    papers: content.papers.filter((other) => other.id !== paper.id),
  })
}

/** Whether a merchant still has this paper anywhere: the approved content keeps its photos while a change is prepared. */
export const holdsPaper = (merchant: Merchant, paperId: string): boolean =>
  allPapers(merchant).some(({ id }) => id === paperId)
