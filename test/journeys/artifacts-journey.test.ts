import { api } from '#shared/contract/api'
import { smallestApplication } from '#test/fixtures/smallest-application'
import { call, success } from './api-client'
import { begin, fillIn, ifMatch } from './applicant'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack({ artifactsUnder: process.env.ARTIFACTS_UNDER ?? process.execPath })
})
afterAll(() => stack.stop())

describe('the zips as they are deployed, unpacked, each with the credentials of its role', () => {
  it('take an application from its first tap to the public page', async () => {
    const seller = await begin(stack, 'tea-shop')
    const headers = ifMatch(await fillIn(stack, seller))
    const submitted = await call(stack.origin, api.submitMerchant, { ...seller, body: {}, headers })
    expect(success(submitted, api.submitMerchant.answer.body).status).toBe('submitted')
    const staff = { token: await stack.staffToken('reviewer'), params: seller.params }
    const claimed = await call(stack.origin, api.claimMerchant, { ...staff, body: { noInterest: true } })
    const file = success(claimed, api.claimMerchant.answer.body)
    expect((await fetch(file.photos[0]?.url ?? '')).status).toBe(200)
    const items = file.requirements
      .filter(({ bucket }) => bucket === 'in_review')
      .map(({ code }) => ({ code, verdict: 'accepted', faults: [] }))
    const decided = await call(stack.origin, api.decideMerchant, {
      ...staff,
      body: { outcome: 'approve', items },
      headers: ifMatch(file.version),
    })
    expect(success(decided, api.decideMerchant.answer.body).status).toBe('active')
    const page = await call(stack.origin, api.showPublicLicence, { params: seller.params })
    expect(page.text).toContain(smallestApplication.fullName)
  })

  it('serve the app, the description of the API and its page', async () => {
    for (const path of ['/', '/openapi.json', '/docs'])
      expect([path, (await fetch(`${stack.origin}${path}`)).status]).toEqual([path, 200])
  })
})
