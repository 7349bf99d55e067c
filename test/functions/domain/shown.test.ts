import { licencePage } from '#functions/domain/licence-page'
import type { Merchant } from '#functions/domain/merchant'
import { publicLicence } from '#functions/domain/public-licence'
import { isRefusal } from '#functions/domain/refusal'
import { showMerchant, showPaper } from '#functions/domain/show-merchant'
import { showToStaff } from '#functions/domain/show-to-staff'
import { calendar } from '#functions/machine/calendar'
import { day, draftOf, fieldsOf, handedIn, paper } from '#test/fixtures/merchants'
import { teaShop, walnutFarm } from '#test/fixtures/people'

const moment = { now: day, calendar }
const said = { verdict: 'accepted', faults: [], comment: null, at: day } as const
const active = (person = teaShop): Merchant => ({
  ...handedIn(draftOf('m', 'owner', person)),
  status: 'active',
  approvedAt: day,
  verifiedAt: day,
  suppliedAt: null,
  reviewer: null,
  judgements: { 'filing.prepackaged': said, 'exempt.farm_produce': said },
})

const licenceOf = (merchant: Merchant) => {
  const licence = publicLicence(merchant, moment, 'en')
  if (isRefusal(licence)) throw new Error(licence.refusal)
  return licence
}

it('a doubt about a photo is said in words beside it', () => {
  const faults = [{ code: 'image_blurred', path: '/documents/0', level: 'warn' }] as const
  const shown = showPaper(paper('licence.business', { faults: [...faults] }), 'zh-CN')
  expect(shown.faults).toMatchObject([
    { code: 'image_blurred', message: expect.any(String), fix: expect.any(String) },
  ])
})

it('staff see that a phone is wrong, and not the phone', () => {
  const merchant: Merchant = {
    ...handedIn(draftOf('m', 'owner')),
    status: 'action_required',
    fields: { ...fieldsOf(teaShop), contact: { name: '李小红', phone: '12345' } },
  }
  const faultsOf = (shown: ReturnType<typeof showMerchant>) =>
    shown.requirements.flatMap(({ faults }) => faults)
  const mine = faultsOf(showMerchant(merchant, moment, 'en')).find(({ path }) => path === '/contact/phone')
  const theirs = showToStaff(merchant, [], [], moment, 'en').requirements.flatMap(({ faults }) => faults)
  expect(mine).toMatchObject({ code: 'length' })
  expect(theirs.find(({ path }) => path === '/contact/phone')).toMatchObject({
    code: 'length',
    seen: undefined,
  })
})

it('a licence without number, end or scope leaves no gaps on the page', () => {
  const licence = licenceOf(active())
  const bare = { kind: 'card.small_vendor', number: null, scope: [], validTo: null, longTerm: false } as const
  const page = licencePage({ ...licence, licences: [{ ...bare, scope: [] }] }, 'en')
  expect(page).not.toMatch(/null|undefined|<dd><\/dd>/)
  const longTerm = licencePage(
    { ...licence, licences: [{ ...bare, scope: [], number: 'A1', longTerm: true }] },
    'zh-CN',
  )
  expect(longTerm).toContain('A1')
  expect(longTerm).toContain('长期')
  expect(licencePage({ ...licence, address: '' }, 'zh-CN')).not.toContain('<dd></dd>')
})

it('only papers that were accepted are shown, an exemption as its sentence', () => {
  expect(licenceOf(active()).licences.map(({ kind }) => kind)).toEqual(['licence.food_operation'])
  expect(licenceOf({ ...active(), judgements: {} }).licences).toEqual([])
  expect(licenceOf(active(walnutFarm))).toMatchObject({ licences: [], fullName: '赵**' })
})

it('who has no name is shown without one', () => {
  const merchant = active()
  expect(licenceOf({ ...merchant, fields: { ...merchant.fields, fullName: null } }).fullName).toBe('')
})

it('what the clock has ended for ever is shown as closed', () => {
  expect(publicLicence(active(), { ...moment, now: '2040-01-01T00:00:00.000Z' }, 'en')).toMatchObject({
    standing: 'closed',
  })
})
