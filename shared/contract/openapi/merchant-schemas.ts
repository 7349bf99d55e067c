import type * as z from 'zod/mini'
import {
  appealShown,
  type Conduct,
  conduct,
  type Label,
  type Licence,
  label,
  licence,
  type MerchantFields,
  merchant,
  merchantPatch,
  pending,
  reviewClock,
} from '../merchant'
import { described, type FieldWords } from './described'

const licenceFields: FieldWords<Licence> = {
  kind: 'Which paper it is: the code of the requirement it answers.',
  number:
    'Its number as printed, at most 60 characters; full-width characters, spaces and hyphens are forgiven.',
  holderName: 'Whom it names, as printed, at most 100 characters.',
  validFrom: 'The day it was issued or signed, YYYY-MM-DD.',
  validTo: 'The last day on which it holds, YYYY-MM-DD; null where it has no end or it is not given yet.',
  longTerm: 'Whether it prints no end (长期).',
  scope: 'What it permits, item by item, as printed; at most 40 items of 40 characters.',
  place: 'The address it prints, at most 200 characters.',
  renewalAppliedOn: 'The day of the office’s receipt for a renewal, YYYY-MM-DD (Licensing Law art. 50).',
  cardType: 'What kind of small vendor a provincial card makes its holder; only for provincial cards.',
  onlineStated: 'Whether the paper says that it covers online business; only where it is asked.',
}
const labelFields: FieldWords<Label> = {
  goods: 'Which of the goods it belongs to.',
  product: 'The name of the product, at most 60 characters.',
  producedOn: 'The day of production that decides which rules hold, YYYY-MM-DD.',
  alcoholByVolume: 'Alcohol in per cent by volume, 0 to 100; null where it is no drink with alcohol.',
  items: 'What stands on the label.',
}
const conductFields: FieldWords<Conduct> = {
  levels: 'How many levels of people earn from one sale, 0 to 99; 0 or 1 is lawful.',
  entryFee: 'Whether people pay or buy to take part.',
  headCountPay: 'Whether people are paid for recruiting others.',
  downlineSales: 'Whether people are paid by the sales of those they recruited.',
  text: 'How the seller describes the pay, at most 500 characters.',
}

/** The words for the seller's fields: in an application, in a patch, in a pending change. */
export const merchantFieldWords: FieldWords<MerchantFields> = {
  seller: 'What kind of seller it is; decides which papers are asked.',
  goods: 'What is sold.',
  making: 'Where the food comes from.',
  province: 'The first two digits of the administrative division (GB/T 2260), such as "44" for Guangdong.',
  fullName: 'The full name as on the business licence, or a person’s name; at most 100 characters.',
  registrationNumber:
    'The unified social credit code, 18 characters (GB 32100-2015), or the 15 digits of an old number; null for a natural person.',
  legalRepresentative:
    'The legal representative or operator as on the business licence; at most 50 characters. Personal.',
  contact: [
    'Whom to reach.',
    {
      name: 'A contact person, at most 50 characters. Personal.',
      phone: 'A mainland mobile number, 11 digits with or without +86. Personal.',
    },
  ],
  address: 'The place of business, at most 200 characters.',
  channels: [
    'Where the goods are sold; at most 20.',
    {
      kind: 'What kind of account it is.',
      account: 'The account’s id or name, at most 100 characters.',
      place: 'The address of the shop behind it, at most 200 characters, where it has one of its own.',
      shopName:
        'The shop’s name as buyers see it, at most 100 characters; left out where it is not known yet.',
      shopLink: 'The shop’s link, at most 500 characters; left out where it is not known yet.',
    },
  ],
  brand: [
    'The brand that is sold under; null where there is none.',
    {
      owner: 'Who owns the trademark, at most 100 characters.',
      names: 'The brand’s names, at most 20 of 50 characters.',
    },
  ],
  directSales: 'Whether it is direct selling by the Direct Sales Regulation.',
  licences: ['Papers with a number and a term of their own; at most 20.', licenceFields],
  declarations: [
    'What the seller declares and consents to.',
    {
      noMultilevel: 'That there is no multi-level selling.',
      truth: 'That everything given is true.',
      privacyNotice: 'The version of the privacy notice that was consented to, such as "1"; null: to none.',
      sensitiveData:
        'Separate consent to the use of the ID number (Personal Information Protection Law art. 29).',
    },
  ],
  idNumber:
    'The resident identity number, 18 characters (GB 11643); asked of a natural person only. Personal.',
  yearlySales: 'Sales of a year over all platforms, in yuan; asked of a natural person only.',
  traits: 'What about the goods changes the papers.',
  labels: ['The labels of packaged goods; at most 50.', labelFields],
  conduct: ['How people who help to sell are paid; null while it was not answered.', conductFields],
}

const appealFields: FieldWords<z.infer<typeof appealShown>> = {
  at: 'When it was made (instant, UTC).',
  reason: 'The seller’s reason.',
  against: 'The status it is against.',
  outcome: 'What another member of staff decided; null until then.',
}

/** The words for a merchant as its seller sees it. */
export const merchantWords: FieldWords<z.infer<typeof merchant>> = {
  ...merchantFieldWords,
  id: 'The merchant, a UUID.',
  version: 'Counts the changes from 1; the number in the ETag, to be sent in If-Match.',
  status: 'Where the merchant is in its life, at this moment.',
  nextAction: 'The one thing to do next.',
  channels: [
    'Where the goods are sold.',
    {
      kind: 'What kind of account it is.',
      account: 'The account’s id or name.',
      place: 'The address of the shop behind it, where it has one of its own.',
      shopName: 'The shop’s name as buyers see it.',
      shopLink: 'The shop’s link.',
      mayShowFood: 'Whether food may be shown there now.',
    },
  ],
  shownGoods:
    'The goods that may be shown now; packaged goods wait until their label is accepted. Empty before approval.',
  documents: 'Every photographed paper.',
  pending:
    'The change of an approved merchant that waits beside what was approved; null where there is none.',
  review: 'By when staff answer; null while nothing waits for them.',
  appeal: 'The one appeal; null where there is none.',
  endsAt:
    'When the clock alone ends the present status if nothing changes (instant, UTC); null while nothing runs out.',
  requirements: 'Everything that is asked, with how far it is.',
  open: [
    'What the seller may change now.',
    {
      fields:
        'The fields, as JSON Pointers, each with all that lies under it (`/contact/phone`, `/channels`).',
      licences: 'The papers whose line in `licences[]` may be typed or replaced.',
      documents: 'The papers whose photo may be taken or replaced.',
    },
  ],
  createdAt: 'When the application was begun (instant, UTC).',
  updatedAt: 'When it was last changed (instant, UTC).',
}

/** The schemas of a merchant and its parts. */
export const merchantSchemas = {
  Licence: described(
    licence,
    'A licence, filing, card or other paper with a number, as typed by the seller.',
    licenceFields,
  ),
  Label: described(
    label,
    'The label of one packaged product (Food Safety Law arts. 67, 68, 78, 97; GB 7718).',
    labelFields,
  ),
  Conduct: described(
    conduct,
    'How people who help to sell are paid (Prohibition of Multi-level Selling Regulation art. 7).',
    conductFields,
  ),
  PendingChange: described(pending, 'The change of an approved merchant, beside what was approved.', {
    fields: ['The fields that would change; what is absent stays.', merchantFieldWords],
    documents: 'The photos that would be added.',
    removedDocuments: 'The photos that would be taken away, by id.',
    submittedAt: 'When the change was handed in (instant, UTC); null until then.',
  }),
  ReviewClock: described(reviewClock, 'How long the answer of the staff takes.', {
    promisedBy: 'By when staff promise to answer (instant, UTC).',
    medianHours: 'How long they lately took: the median, in hours; null where it is not known.',
  }),
  Appeal: described(appealShown, 'The one appeal against a refusal or a suspension.', appealFields),
  Merchant: described(
    merchant,
    'An application, and later the merchant, as its seller sees it.',
    merchantWords,
  ),
}

/**
 * The schemas of requests about a merchant. A field that a request may leave out is always in an answer: hence names of
 * their own.
 */
export const merchantRequests = {
  LicenceGiven: described(
    licence,
    'A licence, filing, card or other paper with a number, as typed by the seller.',
    licenceFields,
  ),
  LabelGiven: described(
    label,
    'The label of one packaged product (Food Safety Law arts. 67, 68, 78, 97; GB 7718).',
    labelFields,
  ),
  ConductGiven: described(
    conduct,
    'How people who help to sell are paid (Prohibition of Multi-level Selling Regulation art. 7).',
    conductFields,
  ),
  MerchantPatch: described(
    merchantPatch,
    'A change as a JSON Merge Patch (RFC 7396): a field left out stays, `null` clears it, an object is merged, a list is replaced whole.',
    merchantFieldWords,
  ),
}
