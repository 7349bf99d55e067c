import { showMerchant, showPaper } from '#functions/domain/application/show-merchant'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { showToStaff } from '#functions/domain/staff/show-to-staff'
import { calendar } from '#functions/system/calendar'
import { day, draftOf, fieldsOf, handedIn, paper } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'

const moment = { now: day, calendar }

it('a doubt about a photo is worded beside the photo', () => {
  const faults = [{ code: 'image_blurred', path: '/documents/0', level: 'warn' }] as const
  const shown = showPaper(paper('licence.business', { faults: [...faults] }), 'zh-CN', null, [])
  expect(shown.faults).toMatchObject([
    { code: 'image_blurred', message: expect.any(String), fix: expect.any(String) },
  ])
})

it('staff see that a phone number is wrong, and not the number', () => {
  const merchant: Merchant = {
    ...handedIn(draftOf('m', 'owner')),
    status: 'action_required',
    fields: { ...fieldsOf(teaShop), contact: { name: '李小红', phone: '12345' } },
  }
  const faultsOf = (shown: ReturnType<typeof showMerchant>) =>
    shown.requirements.flatMap(({ faults }) => faults)
  const mine = faultsOf(showMerchant(merchant, moment, 'en')).find(({ path }) => path === '/contact/phone')
  const theirs = showToStaff(
    merchant,
    { photos: [], messages: [], rivals: [] },
    moment,
    'en',
  ).requirements.flatMap(({ faults }) => faults)
  expect(mine).toMatchObject({ code: 'length' })
  expect(theirs.find(({ path }) => path === '/contact/phone')).toMatchObject({
    code: 'length',
    seen: undefined,
  })
})
