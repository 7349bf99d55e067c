import { api } from '#shared/contract/api'
import { tinyJpeg } from '#test/fixtures/photos'
import { smallestApplication } from '#test/fixtures/smallest-application'
import { call, refusal, sendPhoto, signIn, success } from './api-client'
import { begin, fillIn, ifMatch } from './applicant'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack()
})
afterAll(() => stack.stop())

const number = smallestApplication.registrationNumber

const merchantOf = async (token: string, id: string) =>
  success(await call(stack.origin, api.getMerchant, { token, params: { id } }), api.getMerchant.answer.body)

describe('a seller, from the first tap to being publicly shown', () => {
  let id: string

  it('hands in the smallest application', async () => {
    const seller = await begin(stack, 'tea-shop')
    id = seller.params.id
    const version = await fillIn(stack, seller)
    const submitted = await call(stack.origin, api.submitMerchant, {
      ...seller,
      body: {},
      headers: ifMatch(version),
    })
    const merchant = success(submitted, api.submitMerchant.answer.body)
    expect(merchant.status).toBe('submitted')
    expect(merchant.nextAction).toMatchObject({ code: 'wait_review', awaiting: 'staff' })
    expect(merchant.registrationNumber).toBe(number)
  })

  it('is not shown to the public before approval', async () => {
    const shown = await call(stack.origin, api.getPublicLicence, { params: { id } })
    expect(shown.status).toBe(404)
  })

  it('keeps her number from a second live application, which staff see as contested', async () => {
    const second = await begin(stack, 'squatter')
    const version = await fillIn(stack, second)
    const tried = await call(stack.origin, api.submitMerchant, {
      ...second,
      body: {},
      headers: ifMatch(version),
    })
    expect(tried.status).toBe(409)
    expect(refusal(tried)).toMatchObject({ code: 'registration_number_taken', version: version + 1 })
    const listed = await call(stack.origin, api.staffListMerchants, {
      token: await stack.staffToken('reviewer'),
      query: '?contested=true',
    })
    const { items } = success(listed, api.staffListMerchants.answer.body)
    expect(items.map((item) => item.id)).toEqual([second.params.id])
  })

  it('waits in the queue of the staff, who claim it, judge every item and approve', async () => {
    const token = await stack.staffToken('reviewer')
    const params = { id }
    const listed = await call(stack.origin, api.staffListMerchants, { token, query: '?status=submitted' })
    expect(success(listed, api.staffListMerchants.answer.body).items.map((item) => item.id)).toContain(id)
    const claimed = await call(stack.origin, api.claimMerchant, { token, params, body: { noInterest: true } })
    const file = success(claimed, api.claimMerchant.answer.body)
    expect(file.contact.phone).toBe('138****8000')
    const photo = await fetch(file.photos[0]?.url ?? '')
    expect(photo.headers.get('content-disposition')).toBe('attachment')
    const items = file.requirements
      .filter(({ bucket }) => bucket === 'in_review')
      .map(({ code }) => ({ code, verdict: 'accepted', faults: [] }))
    const decided = await call(stack.origin, api.decideMerchant, {
      token,
      params,
      body: { outcome: 'approve', items },
      headers: ifMatch(file.version),
    })
    expect(success(decided, api.decideMerchant.answer.body).status).toBe('active')
  })

  it('may sell, and everyone sees who stands behind the shop', async () => {
    const token = await signIn(stack.origin, 'tea-shop')
    const merchant = success(
      await call(stack.origin, api.getMerchant, { token, params: { id } }),
      api.getMerchant.answer.body,
    )
    expect(merchant.status).toBe('active')
    expect(merchant.channels[0]?.mayShowFood).toBe(true)
    const shown = await call(stack.origin, api.getPublicLicence, { params: { id } })
    expect(success(shown, api.getPublicLicence.answer.body)).toMatchObject({
      standing: 'licensed',
      fullName: smallestApplication.fullName,
      registrationNumber: number,
      licences: [{ kind: 'licence.food_operation', number: 'JY14403050000010' }],
    })
    const page = await call(stack.origin, api.showPublicLicence, { params: { id } })
    expect(page.text).toContain(smallestApplication.fullName)
    expect(page.text).toContain(number)
    expect(page.text).toContain('JY14403050000010')
  })

  it('changes approved values, and goes on selling by them while staff review the change', async () => {
    const token = await signIn(stack.origin, 'tea-shop')
    const params = { id }
    const before = await merchantOf(token, id)
    const other = { token, params, headers: ifMatch(before.version) }
    const locked = await call(stack.origin, api.updateMerchant, {
      ...other,
      body: { registrationNumber: '91110108551385082Q' },
    })
    expect(refusal(locked).code).toBe('field_locked')
    const moved = await call(stack.origin, api.updateMerchant, { ...other, body: { address: '新街2号' } })
    expect(success(moved, api.updateMerchant.answer.body)).toMatchObject({
      status: 'active',
      address: before.address,
      pending: { fields: { address: '新街2号' }, submittedAt: null },
    })
    await sendPhoto(stack.origin, token, id, 'goods.supplier_papers', tinyJpeg())
    const brought = await merchantOf(token, id)
    const sent = await call(stack.origin, api.submitMerchant, {
      token,
      params,
      body: {},
      headers: ifMatch(brought.version),
    })
    expect(success(sent, api.submitMerchant.answer.body)).toMatchObject({
      status: 'active',
      pending: { submittedAt: expect.any(String) },
    })
    const staff = await stack.staffToken('reviewer')
    const listed = await call(stack.origin, api.staffListMerchants, {
      token: staff,
      query: '?status=active&bucket=in_review',
    })
    expect(success(listed, api.staffListMerchants.answer.body).items.map((item) => item.id)).toEqual([id])
    const claimed = await call(stack.origin, api.claimMerchant, {
      token: staff,
      params,
      body: { noInterest: true },
    })
    const file = success(claimed, api.claimMerchant.answer.body)
    const decided = await call(stack.origin, api.decideMerchant, {
      token: staff,
      params,
      body: {
        outcome: 'approve',
        items: ['contact.address', 'goods.supplier_papers'].map((code) => ({
          code,
          verdict: 'accepted',
          faults: [],
        })),
      },
      headers: ifMatch(file.version),
    })
    expect(success(decided, api.decideMerchant.answer.body)).toMatchObject({
      status: 'active',
      assignee: null,
      address: '新街2号',
      pending: null,
    })
    const done = (await merchantOf(token, id)).requirements.find(
      ({ code }) => code === 'goods.supplier_papers',
    )
    expect(done?.status).toBe('accepted')
  })

  it('has every change in an audit whose chain holds', async () => {
    const token = await stack.staffToken('auditor')
    const received = await call(stack.origin, api.staffGetAudit, { token, params: { id } })
    const { items, verified } = success(received, api.staffGetAudit.answer.body)
    expect(verified).toBe(true)
    expect(items.map(({ action }) => action)).toEqual([
      'submit',
      'claim',
      'approve',
      'update',
      'open_slot',
      'confirm_photo',
      'submit',
      'claim',
      'approve',
    ])
    expect(received.text).not.toContain(smallestApplication.contact.phone)
  })

  it('is found by her number, in the requested order', async () => {
    const token = await stack.staffToken('auditor')
    const received = await call(stack.origin, api.queryStatuses, {
      token,
      body: { registrationNumbers: ['91350100M000100Y42', number] },
    })
    expect(success(received, api.queryStatuses.answer.body).items).toMatchObject([
      { found: false, fault: 'check_digit' },
      { found: true, id, status: 'active' },
    ])
  })
})
