import { publicLicence } from '#functions/domain/licence/public-licence'
import { barred, closed } from '#functions/domain/merchant/enter'
import type { Active, Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { calendar } from '#functions/system/calendar'
import type { Sanction } from '#shared/contract/sanction'
import { day, draftOf, fieldsOf, handedIn } from '#test/fixtures/merchants'
import { teaShop, walnutFarm } from '#test/fixtures/people'

const moment = { now: day, calendar }
const said = { verdict: 'accepted', faults: [], comment: null, at: day } as const

const submitted = (person = teaShop) => handedIn(draftOf('m', 'owner', person))
const active = (person = teaShop): Active => ({
  ...submitted(person),
  status: 'active',
  approvedAt: day,
  verifiedAt: day,
  goodsApprovedAt: null,
  reinstatedAt: null,
  recheckTappedAt: null,
  pending: null,
  reviewer: null,
  claimedAt: null,
  judgements: { 'licence.food_operation': said, 'exempt.farm_produce': said },
})

const bar = (more: Partial<Sanction> = {}): Sanction => ({
  id: 's',
  action: 'bar',
  finding: 'multi_level',
  rule: '《禁止传销条例》第七条',
  facts: '赵春花（13700137002）发展下线三十人。',
  evidence: [{ text: '笔录' }],
  state: 'applied',
  by: 'lin',
  at: day,
  signedBy: 'wu',
  signedAt: '2026-11-26T02:00:00.000Z',
  ...more,
})

const licenceOf = (merchant: Merchant) => {
  const licence = publicLicence(merchant, moment, 'en')
  if (isRefusal(licence)) throw new Error(licence.refusal)
  return licence
}

it('only accepted papers are shown, and an exemption as its sentence', () => {
  expect(licenceOf(active()).licences.map(({ kind }) => kind)).toEqual(['licence.food_operation'])
  expect(licenceOf({ ...active(), judgements: {} }).licences).toEqual([])
  expect(licenceOf(active(walnutFarm))).toMatchObject({ licences: [], fullName: '赵**' })
})

it('a pending change is not shown', () => {
  const merchant = active()
  const { papers, judgements } = merchant
  const fields = { ...merchant.fields, address: '别处' }
  const pending = { fields, papers, judgements, submittedAt: day }
  expect(licenceOf({ ...merchant, pending }).address).toBe(merchant.fields.address)
})

it('a merchant without a name is shown without one', () => {
  for (const person of [teaShop, walnutFarm]) {
    const merchant = active(person)
    expect(licenceOf({ ...merchant, fields: { ...merchant.fields, fullName: null } }).fullName).toBe('')
  }
})

it('a card that carries the ID number of its holder is shown with the number masked', () => {
  const merchant = active()
  const [paper] = merchant.fields.licences
  if (paper === undefined) throw new Error('no licence')
  const licences = [paper, { ...paper, number: '11010519491231002X' }, { ...paper, number: null }]
  const shown = licenceOf({ ...merchant, fields: { ...merchant.fields, licences } }).licences
  expect(shown.map(({ number }) => number)).toEqual(['JY14403050000010', '110***********002X', null])
})

it('an account that is a telephone number is masked', () => {
  const merchant = active(walnutFarm)
  const fields = {
    ...merchant.fields,
    channels: [{ kind: 'personal_account', account: '13700137002' }] as const,
  }
  expect(licenceOf({ ...merchant, fields: { ...fields, channels: [...fields.channels] } }).channels).toEqual([
    { kind: 'personal_account', account: '137****7002' },
  ])
})

describe('the public standing of a merchant', () => {
  const suspended: Merchant = { ...active(), status: 'suspended', suspendedBy: 'lin', reportOpenedAt: day }
  const closing: Merchant = { ...active(), status: 'closing' }

  it.each<[string, Merchant]>([
    ['licensed', active()],
    ['suspended', suspended],
    ['closing', closing],
    ['closed', closed(active())],
    ['barred', barred(active())],
  ])('is %s', (standing, merchant) => {
    expect(licenceOf(merchant)).toMatchObject({ standing, fullName: '腾讯科技（深圳）有限公司' })
  })

  it('is closed once the clock has ended it for good', () => {
    const later = { ...moment, now: '2040-01-01T00:00:00.000Z' }
    expect(publicLicence(active(), later, 'en')).toMatchObject({ standing: 'closed', closesOn: null })
  })

  it('is closing for thirty days of notice, with the last day, then closed', () => {
    const at = (now: string) => publicLicence(closing, { ...moment, now }, 'en')
    expect(at('2026-12-25T15:59:59.999Z')).toMatchObject({ standing: 'closing', closesOn: '2026-12-25' })
    expect(at('2026-12-25T16:00:00.000Z')).toMatchObject({ standing: 'closed', closesOn: null })
    expect(licenceOf(active()).closesOn).toBeNull()
  })

  it.each<[string, Merchant]>([
    ['never handed in', draftOf('m', 'owner')],
    ['not yet approved', submitted()],
    ['closed without approval', closed(submitted())],
    ['withdrawn', { ...submitted(), status: 'withdrawn' }],
  ])('is not shown for an application %s', (_, merchant) => {
    expect(publicLicence(merchant, moment, 'en')).toMatchObject({ refusal: 'not_found' })
  })
})

describe('a barred merchant', () => {
  it('is shown with rule, facts and the day of the second signature', () => {
    const merchant = barred({ ...active(), sanctions: [bar({ facts: '王小明组织传销。' })] })
    expect(licenceOf(merchant)).toMatchObject({
      sanction: { rule: '《禁止传销条例》第七条', facts: '王**组织传销。', at: '2026-11-26T02:00:00.000Z' },
      address: fieldsOf(teaShop).address,
    })
  })

  it('is shown though never approved, by name and number alone', () => {
    const merchant = barred({ ...submitted(), sanctions: [bar({ signedAt: null })] })
    expect(licenceOf(merchant)).toEqual({
      id: 'm',
      standing: 'barred',
      fullName: '腾讯科技（深圳）有限公司',
      registrationNumber: '9144030071526726XG',
      licences: [],
      address: null,
      exemption: null,
      channels: [],
      closesOn: null,
      sanction: { rule: '《禁止传销条例》第七条', facts: '赵春花（137****7002）发展下线三十人。', at: day },
      asOf: day,
    })
  })

  it('is masked as a person, also in the facts', () => {
    const merchant = barred({ ...submitted(walnutFarm), sanctions: [bar()] })
    expect(licenceOf(merchant)).toMatchObject({
      fullName: '赵**',
      registrationNumber: null,
      sanction: { facts: '赵**（137****7002）发展下线三十人。' },
    })
  })

  it('is not published for a sanction that awaits its signature, nor is any other sanction', () => {
    const waiting = bar({ state: 'awaiting_signature', signedBy: null, signedAt: null })
    expect(licenceOf({ ...active(), sanctions: [waiting] })).toMatchObject({
      standing: 'licensed',
      sanction: null,
    })
    const merchant = closed({ ...active(), sanctions: [bar({ action: 'close' })] })
    expect(licenceOf(merchant)).toMatchObject({ standing: 'closed', sanction: null })
  })
})
