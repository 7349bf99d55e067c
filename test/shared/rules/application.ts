import { emptyFields, type Licence, type MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind, RequirementCode } from '#shared/contract/requirement-codes'
import { evaluate } from '#shared/rules/evaluate'
import type { Calendar, Evaluated, Judgement, Paper, RequirementState } from '#shared/rules/evaluation'
import { rulesInForce } from '#shared/rules/rules'
import { smallestApplication } from '#test/fixtures/smallest-application'

/** The day on which these tests take place, a Sunday in Shanghai. */
export const today = '2026-11-22'
export const now = '2026-11-22T04:00:00.000Z'

/** No year's holidays are known. */
export const noCalendar: Calendar = () => undefined

/** The shortest application that can be handed in: an enterprise that resells prepackaged food. */
export const smallest: MerchantFields = {
  ...emptyFields,
  ...smallestApplication,
  goods: [...smallestApplication.goods],
  channels: [...smallestApplication.channels],
  licences: smallestApplication.licences.map((paper) => ({ ...paper, scope: [...paper.scope] })),
}

/** A person who sells the walnuts of her own trees. */
export const walnutFarmer: MerchantFields = {
  ...smallest,
  seller: 'natural_person',
  goods: ['farm_produce'],
  making: 'own_grown',
  province: '13',
  fullName: '赵玉兰',
  registrationNumber: null,
  legalRepresentative: null,
  idNumber: '11010519491231002X',
  licences: [licence('exempt.farm_produce', { validFrom: '2026-11-01' })],
  declarations: { noMultilevel: true, truth: true, privacyNotice: '1', sensitiveData: true },
}

/** An empty paper of a kind, with what is given of it. */
export function licence(kind: Licence['kind'], given: Partial<Licence> = {}): Licence {
  return {
    kind,
    number: null,
    holderName: null,
    validFrom: null,
    validTo: null,
    longTerm: false,
    scope: [],
    ...given,
  }
}

/** Confirmed photos of these kinds. */
export const photos = (...kinds: readonly DocumentKind[]): readonly Paper[] =>
  kinds.map((kind, at) => ({ id: `photo-${at}`, kind, status: 'confirmed', faults: [] }))

/** A draft of the smallest application with its photos, and what differs. */
export const application = (given: Partial<Evaluated> = {}): Evaluated => ({
  status: 'draft',
  fields: smallest,
  documents: photos('licence.business', 'licence.food_operation'),
  judgements: {},
  submittedAt: null,
  approvedAt: null,
  verifiedAt: null,
  ...given,
})

export const accepted = (at: string): Judgement => ({ verdict: 'accepted', faults: [], comment: null, at })

/** The same merchant, approved at an instant: every requirement that was given is accepted. */
export function approved(given: Partial<Evaluated> = {}, at = '2026-11-01T02:00:00.000Z'): Evaluated {
  const draft = application({ status: 'submitted', ...given })
  const codes = evaluate(draft, at.slice(0, 10), rulesInForce(today), noCalendar)
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) => [code, accepted(at)] as const)
  return {
    ...draft,
    judgements: Object.fromEntries(codes),
    submittedAt: '2026-10-30T02:00:00.000Z',
    approvedAt: at,
    verifiedAt: at,
    statusSince: at,
    ...given,
    status: 'active',
  }
}

/** The requirements of a merchant on a day. */
export const onDay = (merchant: Evaluated, day = today): readonly RequirementState[] =>
  evaluate(merchant, day, rulesInForce(day), noCalendar)

/** One requirement of a merchant on a day. */
export function one(merchant: Evaluated, code: RequirementCode, day = today): RequirementState {
  const found = onDay(merchant, day).find((requirement) => requirement.code === code)
  if (!found) throw new Error(`${code} is not asked`)
  return found
}
