import { assess } from '#functions/domain/application/assess'
import type { ActionRequired, Active, Merchant, Submitted } from '#functions/domain/merchant/merchant'
import type { MerchantFields } from '#shared/contract/merchant'
import { checkCharacter } from '#shared/numbers/check/mod-31-3'
import { checkCharacter as organisationCheck } from '#shared/numbers/organisation-code'
import { addDays } from '#shared/rules/day'
import type { Calendar, Judgement } from '#shared/rules/evaluation'
import { approvedAt, draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'
import { people } from '#test/fixtures/people'
import type { Dice } from '../mulberry32'

/** The day on which staff ask. */
const today = '2026-11-25'
const morning = (day: string): string => `${day}T02:00:00.000Z`
export const now = morning(today)

const reviewers = Array.from({ length: 10 }, (_, at) => `reviewer-${at}`)
const provinces = ['44', '33', '35', '14', '50', '11']
const places = ['杭州', '晋江', '安溪', '武夷', '成都', '大理', '苏州', '青岛', '潮州', '长沙']
const trades = ['茶叶', '糕点', '面条', '核桃', '酱菜', '干货', '米酒', '腊味']

/** The name of merchant number `at`, but for its beginning. */
const nameOf = (at: number): string => `${at}号有限公司`

/** A registration number with right check characters; no company's, for the county does not exist. */
function numberOf(at: number): string {
  const body = String(10_000_000 + at).slice(0, 8)
  const code = `91440399${body}${organisationCheck(body)}`
  return `${code}${checkCharacter(code)}`
}

const word = (verdict: 'accepted' | 'rejected', at: string): Judgement => ({
  verdict,
  faults: verdict === 'rejected' ? ['document_unreadable'] : [],
  comment: null,
  at,
})

const pick = <T>(dice: Dice, from: readonly T[], otherwise: T): T =>
  from[dice.below(from.length)] ?? otherwise

function fieldsOf(merchant: Merchant, at: number, dice: Dice): MerchantFields {
  const { fields } = merchant
  const isNatural = fields.seller === 'natural_person'
  const name = `${pick(dice, places, '')}${pick(dice, trades, '')}${nameOf(at)}`
  return {
    ...fields,
    province: pick(dice, provinces, '44'),
    fullName: isNatural ? fields.fullName : name,
    registrationNumber: isNatural ? null : numberOf(at),
    licences: fields.licences.map((licence) => ({
      ...licence,
      holderName: isNatural ? licence.holderName : name,
      validTo: licence.validTo === null ? null : addDays(today, dice.below(1200) - 40),
    })),
  }
}

/**
 * Merchant number `at` of a crowd: of the five people one, somewhere in her life, her dates spread over the months around
 * the day. In a hundred: 55 active (of them some restricted, one with a claimed change), 14 waiting, 4 in review, 9 sent
 * back, 4 suspended or leaving, 14 ended, and of a thousand four contested drafts.
 */
export function merchantOf(at: number, id: string, dice: Dice, calendar: Calendar): Merchant {
  const person = people[at % people.length]
  if (person === undefined) throw new Error('There are five people')
  const begun = morning(addDays(today, -200 + dice.below(190)))
  const blank = { ...draftOf(id, `owner-${at}`, person), version: 1 }
  const draft = { ...blank, createdAt: begun, updatedAt: begun, since: begun, sellerWroteAt: begun }
  const whole = { ...draft, fields: fieldsOf(draft, at, dice) }
  if (at % 250 === 249) return { ...whole, contested: true, sellerWroteAt: now }
  const handed = morning(addDays(begun.slice(0, 10), 1 + dice.below(8)))
  const sent: Submitted = {
    ...handedIn(whole),
    since: handed,
    submittedAt: handed,
    updatedAt: handed,
  }
  const judged = (verdict: 'accepted' | 'rejected', on: string) =>
    Object.fromEntries(
      assess(sent, { now: on, calendar })
        .filter(({ atSubmit }) => atSubmit)
        .map(({ code }) => [code, word(code === 'licence.business' ? verdict : 'accepted', on)]),
    )
  const turn = dice.below(1000)
  if (turn < 140) return sent
  if (turn < 180) {
    // Half were claimed today; an older claim has ended by itself.
    const since = dice.chance(0.5) ? now : sent.since
    return { ...sent, since, status: 'in_review', reviewer: pick(dice, reviewers, 'lin') }
  }
  if (turn < 270) {
    const asked: ActionRequired = {
      ...sent,
      status: 'action_required',
      judgements: judged('rejected', handed),
    }
    return asked
  }
  if (turn < 320) return withdrawn(sent)
  if (turn < 350) return { ...sent, status: 'declined', declinedBy: 'lin' }
  // Most have brought what may follow, or were let off it; of the rest it is overdue.
  const follow = assess(sent, { now, calendar }).filter(({ atSubmit }) => !atSubmit)
  const waived = { until: null, reason: 'Seen in the shop', by: 'ho', at: handed }
  const active: Active = {
    ...sent,
    waivers: dice.chance(0.93) ? Object.fromEntries(follow.map(({ code }) => [code, waived])) : {},
    ...approvedAt(handed),
    status: 'active',
    judgements: judged('accepted', handed),
  }
  if (turn < 410) return { ...active, status: 'closed' }
  if (turn < 430) return { ...active, status: 'suspended', suspendedBy: 'lin', reportOpenedAt: handed }
  if (turn < 450) return { ...active, status: 'closing' }
  if (turn > 460) return active
  const { fields, papers, judgements } = active
  const pending = { fields, papers, judgements, submittedAt: now }
  return { ...active, pending, reviewer: pick(dice, reviewers, 'lin'), claimedAt: now }
}

/** A copy of merchant number `from` as merchant number `at`, with an id of its own: all else is the same. */
export function copyOf(merchant: Merchant, from: number, at: number, id: string): Merchant {
  const { fields } = merchant
  const rename = (name: string | null): string | null => name?.replace(nameOf(from), nameOf(at)) ?? null
  return {
    ...merchant,
    id,
    owner: `owner-${at}`,
    fields: {
      ...fields,
      fullName: rename(fields.fullName),
      registrationNumber: fields.registrationNumber && numberOf(at),
      licences: fields.licences.map((licence) => ({ ...licence, holderName: rename(licence.holderName) })),
    },
  }
}
