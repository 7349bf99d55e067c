import { randomUUID } from 'node:crypto'
import { api } from '#shared/contract/api'
import { call, refusal, signIn } from './api-client'
import { begin, ifMatch } from './applicant'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack()
})
afterAll(() => stack.stop())

describe('the API', () => {
  it('answers the same key with the same answer, and another body with a refusal', async () => {
    const token = await signIn(stack.origin, 'twice')
    const headers = { 'idempotency-key': randomUUID() }
    const first = await call(stack.origin, api.createMerchant, { token, body: {}, headers })
    const again = await call(stack.origin, api.createMerchant, { token, body: {}, headers })
    const other = await call(stack.origin, api.createMerchant, { token, body: { goods: ['baked'] }, headers })
    expect([again.status, again.text]).toEqual([first.status, first.text])
    expect(refusal(other).code).toBe('idempotency_key_reused')
  })

  it('answers another seller like a request for a random id', async () => {
    const mine = await begin(stack, 'owner')
    const stranger = await signIn(stack.origin, 'stranger')
    const theirs = await call(stack.origin, api.getMerchant, { token: stranger, params: mine.params })
    const random = await call(stack.origin, api.getMerchant, {
      token: stranger,
      params: { id: randomUUID() },
    })
    const withoutId = ({ requestId: _id, ...rest }: ReturnType<typeof refusal>) => rest
    expect(withoutId(refusal(theirs))).toEqual(withoutId(refusal(random)))
  })

  it('accepts a login code once', async () => {
    const body = { code: `dev:once:${randomUUID()}` }
    expect((await call(stack.origin, api.openSession, { body })).status).toBe(200)
    expect(refusal(await call(stack.origin, api.openSession, { body })).code).toBe('login_code_used')
  })

  it('names everything that blocks a submission at once', async () => {
    const seller = await begin(stack, 'empty-handed')
    const tried = await call(stack.origin, api.submitMerchant, { ...seller, body: {}, headers: ifMatch(1) })
    const { faults, code } = refusal(tried)
    expect(code).toBe('submission_incomplete')
    expect(faults.length).toBeGreaterThan(5)
    expect(faults.every(({ path }) => path.startsWith('/requirements/'))).toBe(true)
  })
})
