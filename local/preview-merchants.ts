import { assess, type Moment } from '#functions/domain/application/assess'
import { emptyDraft } from '#functions/domain/application/create-draft'
import { active, inReview } from '#functions/domain/merchant/enter'
import type { ActionRequired, Active, Draft, Merchant, Paper } from '#functions/domain/merchant/merchant'
import { emptyFields, type Licence, type MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Calendar, Judgement } from '#shared/rules/evaluation'

/** A made-up merchant whose reminders are shown, and the description of its case. */
export type Previewed = { readonly name: string; readonly shows: string; readonly merchant: Merchant }

/** The morning on which the previews begin: each was handed in, sent back, approved or last touched then. */
const start = '2026-11-25T02:00:00.000Z'

const registered: MerchantFields = {
  ...emptyFields,
  seller: 'individual',
  making: 'made_on_site',
  province: '44',
  fullName: '深圳市试一试食品店',
  registrationNumber: '92440305MA5DABC17Y',
  legalRepresentative: '试一试',
  contact: { name: '试一试', phone: '13800138000' },
  address: '深圳市试验路1号',
  channels: [{ kind: 'mini_program', account: 'wx_preview' }],
  declarations: { noMultilevel: true, truth: true, privacyNotice: '1', sensitiveData: true },
}

const licence = (kind: Licence['kind'], given: Partial<Licence>): Licence => ({
  kind,
  number: null,
  holderName: null,
  validFrom: '2025-03-01',
  validTo: null,
  longTerm: false,
  scope: [],
  ...given,
})

const photo = (kind: DocumentKind): Paper => ({
  id: kind,
  kind,
  status: 'confirmed',
  contentType: 'image/jpeg',
  bytes: 1,
  sha256: null,
  sentSha256: '',
  faults: [],
  slotEndsAt: start,
  confirmedAt: start,
})

const draft = (fields: MerchantFields, ...photos: readonly DocumentKind[]): Draft => ({
  ...emptyDraft('preview', 'preview', start),
  version: 1,
  fields,
  papers: photos.map(photo),
})

const accepted: Judgement = { verdict: 'accepted', faults: [], comment: null, at: start }
const unreadable: Judgement = { ...accepted, verdict: 'rejected', faults: ['document_unreadable'] }

/** Everything in review accepted, as on the day of the decision. */
function judged(merchant: Draft, moment: Moment): Draft & { readonly submittedAt: string } {
  const inReview = assess({ ...merchant, status: 'submitted', submittedAt: start }, moment).filter(
    ({ bucket }) => bucket === 'in_review',
  )
  const judgements = Object.fromEntries(inReview.map(({ code }) => [code, accepted]))
  return { ...merchant, judgements, submittedAt: start }
}

/** Merchants in every state in which there is something to be reminded of, on the morning of 25 November 2026. */
export function previewMerchants(calendar: Calendar): readonly Previewed[] {
  const moment = { now: start, calendar }
  const approved = (merchant: Draft): Active =>
    active(inReview({ ...judged(merchant, moment), status: 'submitted' }, 'preview'), start)
  const sentBack = (merchant: Draft): ActionRequired => {
    const decided = judged(merchant, moment)
    const judgements = { ...decided.judgements, 'shop.front_photo': unreadable }
    return { ...decided, judgements, status: 'action_required' }
  }
  const operation = licence('licence.food_operation', {
    number: 'JY24403050000022',
    validTo: '2027-04-10',
    scope: ['catering'],
  })
  const production = licence('licence.food_production', {
    number: 'SC11834020305037',
    validFrom: '2024-05-01',
    validTo: '2027-05-20',
    scope: ['107'],
  })
  const eatery: MerchantFields = { ...registered, goods: ['catering'], licences: [operation] }
  const eateryPhotos = ['licence.business', 'licence.food_operation', 'shop.front_photo'] as const
  return [
    { name: 'cake-maker', shows: 'a draft left alone', merchant: draft({ ...registered, goods: ['baked'] }) },
    {
      name: 'pancake-stall',
      shows: 'a draft that is ready and not handed in',
      merchant: draft(eatery, ...eateryPhotos),
    },
    {
      name: 'noodle-shop',
      shows: 'an application sent back',
      merchant: sentBack(draft(eatery, ...eateryPhotos)),
    },
    {
      name: 'tea-shop',
      shows: 'papers after approval, a licence that ends, the half-yearly re-check',
      merchant: approved(draft(eatery, ...eateryPhotos)),
    },
    {
      name: 'noodle-brand',
      shows: 'goods that are not shown until their label is in, a production licence that ends',
      merchant: approved(
        draft(
          { ...registered, goods: ['own_packaged'], making: 'own_factory', licences: [production] },
          'licence.business',
          'licence.food_production',
        ),
      ),
    },
    {
      name: 'walnut-farm',
      shows: 'a statement of exemption, good for a year',
      merchant: approved(
        draft(
          {
            ...registered,
            seller: 'natural_person',
            goods: ['farm_produce'],
            making: 'own_grown',
            fullName: '试一试',
            registrationNumber: null,
            legalRepresentative: null,
            idNumber: '11010519491231002X',
            licences: [licence('exempt.farm_produce', { validFrom: '2026-01-05', longTerm: true })],
          },
          'subject.id_document',
          'exempt.farm_produce',
        ),
      ),
    },
  ]
}
