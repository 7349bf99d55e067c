import { cellsOf } from '#functions/domain/export/column'
import { merchantColumns } from '#functions/domain/export/merchants-table'
import { regulatorColumns, regulatorTable } from '#functions/domain/export/regulator-tables'
import { reportedOf } from '#functions/domain/export/reported'
import { publicLicence } from '#functions/domain/licence/public-licence'
import type { Active } from '#functions/domain/merchant/merchant'
import { hidePersonal } from '#functions/domain/personal/hide-personal'
import { searchedTexts, seenBy } from '#functions/domain/personal/personal'
import { showAudit } from '#functions/domain/staff/show-audit'
import { showToStaff, staffItem } from '#functions/domain/staff/show-to-staff'
import { eventFor, reportOf } from '#functions/domain/webhook/merchant-event'
import type { Licence, MerchantFields, SellerKind } from '#shared/contract/merchant'
import { disclosedFields } from '#shared/contract/staff'
import { approvedAt, changeOf, day, draftOf, handedIn } from '#test/fixtures/merchants'
import { at } from '../live'

const canary = (name: string): string => `〔${name}〕`

const licence: Required<Licence> = {
  kind: 'licence.food_operation',
  number: canary('licences.number'),
  holderName: canary('licences.holderName'),
  validFrom: '2025-03-01',
  validTo: '2030-02-28',
  longTerm: false,
  scope: [canary('licences.scope')],
  place: canary('licences.place'),
  renewalAppliedOn: '2026-11-01',
  cardType: null,
  onlineStated: true,
}

/** Every field given, every text in it a canary. */
const full = (seller: SellerKind): MerchantFields => ({
  seller,
  goods: ['prepackaged'],
  making: 'resold',
  province: '44',
  fullName: canary('fullName'),
  registrationNumber: canary('registrationNumber'),
  legalRepresentative: canary('legalRepresentative'),
  contact: { name: canary('contact.name'), phone: canary('contact.phone') },
  address: canary('address'),
  channels: [
    {
      kind: 'mini_program',
      account: canary('channels.account'),
      place: canary('channels.place'),
      shopName: canary('channels.shopName'),
      shopLink: canary('channels.shopLink'),
    },
  ],
  brand: { owner: canary('brand.owner'), names: [canary('brand.names')] },
  directSales: false,
  licences: [licence],
  declarations: {
    noMultilevel: true,
    truth: true,
    privacyNotice: canary('privacyNotice'),
    sensitiveData: true,
  },
  idNumber: canary('idNumber'),
  yearlySales: 'up_to_100000',
  traits: [],
  labels: [
    {
      goods: 'prepackaged',
      product: canary('labels.product'),
      producedOn: '2026-11-01',
      alcoholByVolume: 1,
      items: [],
    },
  ],
  conduct: {
    levels: 1,
    entryFee: false,
    headCountPay: false,
    downlineSales: false,
    text: canary('conduct.text'),
  },
})

/** An approved merchant with all of it, and a change beside it with all of it. */
function merchantOf(seller: SellerKind): Active {
  const draft = { ...draftOf('m', 'owner'), fields: full(seller) }
  const said = { verdict: 'accepted', faults: [], comment: null, at: day } as const
  const judgements = { 'licence.food_operation': said, 'filing.prepackaged': said }
  const { fields, papers } = draft
  const pending = { fields: { ...fields, goods: [] }, papers, judgements, submittedAt: day }
  return { ...handedIn(draft), status: 'active', ...approvedAt(day), judgements, pending }
}

const canariesIn = (value: unknown): readonly string[] =>
  [...new Set(JSON.stringify(value).match(/〔[\w.]+〕/g) ?? [])].map((one) => one.slice(1, -1)).sort()

const hiddenFromStaff = ['contact.name', 'contact.phone', 'idNumber']
const personal = ['address', 'fullName', 'legalRepresentative', 'licences.holderName', 'licences.place']
const all = canariesIn(full('enterprise'))
const but = (...names: readonly string[]) => all.filter((name) => !names.includes(name))

const seenByStaff = {
  enterprise: but(...hiddenFromStaff),
  natural_person: but(...hiddenFromStaff, ...personal),
}
const page = ['channels.account', 'licences.number', 'licences.scope']
const published = {
  enterprise: ['address', ...page, 'fullName', 'registrationNumber'].sort(),
  natural_person: page,
}
const named = { enterprise: ['fullName'], natural_person: [] }
const kinds = ['enterprise', 'natural_person'] as const

it.each(kinds)('each reader sees of the fields of %s exactly what the table allows', (seller) => {
  expect(canariesIn(seenBy('staff', full(seller)))).toEqual(seenByStaff[seller])
  expect(canariesIn(seenBy('public', full(seller)))).toEqual(published[seller])
})

it.each(kinds)('the staff file of %s holds only what staff may see', (seller) => {
  const file = showToStaff(merchantOf(seller), { photos: [], messages: [], rivals: [] }, at, 'en')
  expect(canariesIn(file)).toEqual(seenByStaff[seller])
})

it.each(kinds)('the audit of %s holds only what staff may see', (seller) => {
  const after = { ...draftOf('m', 'owner'), fields: full(seller) }
  const { entries } = changeOf({ ...after, audit: { seq: 1, hash: '' } }, handedIn(after), day, 'submit')
  const shown = showAudit(entries, seller)
  expect(canariesIn(shown)).toEqual(seenByStaff[seller])
  expect(Object.keys(shown[0]?.after ?? {}).sort()).toEqual(Object.keys(entries[0]?.after ?? {}).sort())
})

it.each(kinds)('lists and their files hold only the name and the numbers of %s', (seller) => {
  const item = staffItem(merchantOf(seller), at)
  const allowed = [...named[seller], 'registrationNumber']
  expect(canariesIn(item)).toEqual(allowed)
  expect(canariesIn(cellsOf(merchantColumns, item))).toEqual(allowed)
})

const reportedItems = [
  'fullName',
  'address',
  'contact.name',
  'contact.phone',
  'channels.shopLink',
  'channels.shopName',
]
const reportedNumber = { enterprise: 'registrationNumber', natural_person: 'idNumber' }

it.each(kinds)('the file for the regulator holds of %s what the law names, and the licence', (seller) => {
  const reported = reportedOf(merchantOf(seller), null, { from: '2026-07-01', to: '2026-12-31' }, at)
  if (reported === null) throw new Error('She is not in the file')
  expect(canariesIn(cellsOf(regulatorColumns[regulatorTable(reported)], reported))).toEqual(
    [...reportedItems, reportedNumber[seller], 'licences.number'].sort(),
  )
})

it.each(kinds)('the public page of %s holds only what everybody may see', (seller) => {
  expect(canariesIn(publicLicence(merchantOf(seller), at, 'en'))).toEqual(published[seller])
})

it.each(kinds)('an event about %s holds no field at all', (seller) => {
  const merchant = merchantOf(seller)
  expect(canariesIn(eventFor(merchant, null, 1, reportOf(merchant, at), day))).toEqual([])
})

it.each(kinds)('%s is found by numbers, and by a name unless it is of a natural person', (seller) => {
  expect(canariesIn(searchedTexts(full(seller)))).toEqual(
    [...named[seller], 'licences.number', 'registrationNumber'].sort(),
  )
})

it.each(kinds)('a published text quotes nothing personal of %s', (seller) => {
  const text = all.map(canary).join(' ')
  const people = [...hiddenFromStaff, 'legalRepresentative']
  const expected = seller === 'enterprise' ? but(...people) : but(...people, ...personal)
  expect(canariesIn(hidePersonal(text, full(seller), '2026-11-25'))).toEqual(expected)
})

it('staff may ask to unmask exactly the fields with a mask', () => {
  const masked = kinds.flatMap((seller) => {
    const [plain, seen]: readonly Readonly<Record<string, unknown>>[] = [
      full(seller),
      seenBy('staff', full(seller)),
    ]
    return Object.keys(plain ?? {}).filter(
      (key) => JSON.stringify(plain?.[key]) !== JSON.stringify(seen?.[key]),
    )
  })
  expect([...new Set(masked)].sort()).toEqual([...disclosedFields].sort())
})
