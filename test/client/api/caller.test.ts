import { createCaller } from '#client/api/caller'
import type { Answered, Sent } from '#client/platform/send'
import { api } from '#shared/contract/api'
import { shownDraft } from '../pretend-server'

const merchant = shownDraft()
const problem = (status: number, code: string) => ({
  status,
  headers: {},
  body: { type: 't', title: code, status, code, requestId: 'r', retryable: false, faults: [] },
})

/** A caller whose server gives these answers, one after the other, and whose login gives token-1, token-2 ... */
const callerWith = (...answers: readonly Answered[]) => {
  const sent: Sent[] = []
  let logins = 0
  let token: string | null = null
  const left = [...answers]
  const { call, tell } = createCaller({
    send: async (request) => {
      sent.push(request)
      return left.shift() ?? { status: 0, headers: {}, body: null }
    },
    language: () => 'zh-CN',
    session: {
      token: async () => {
        if (token === null) {
          logins += 1
          token = `token-${logins}`
        }
        return { ok: true, value: token }
      },
      refuse: () => {
        token = null
      },
    },
  })
  return { call, tell, sent, logins: () => logins }
}

describe('a call', () => {
  test('carries the token, the language and the two conditional headers', async () => {
    const { call, sent } = callerWith({ status: 200, headers: {}, body: merchant })
    await call(api.updateMerchant, { params: { id: 'm 1' }, version: 7, body: { fullName: '甲' } })
    expect(sent[0]).toEqual({
      method: 'PATCH',
      path: '/v1/merchants/m%201',
      headers: {
        'Accept-Language': 'zh-CN',
        'Content-Type': 'application/json',
        Authorization: 'Bearer token-1',
        'If-Match': '"7"',
      },
      body: { fullName: '甲' },
    })
  })

  test('answered with 401 logs in once and repeats the same request with the same key', async () => {
    const { call, sent, logins } = callerWith(problem(401, 'token_expired'), {
      status: 201,
      headers: {},
      body: merchant,
    })
    const result = await call(api.createMerchant, { body: { fullName: '甲' }, idempotencyKey: 'k1' })
    expect(result.ok).toBe(true)
    expect(logins()).toBe(2)
    expect(sent.map(({ headers }) => headers['Idempotency-Key'])).toEqual(['k1', 'k1'])
    expect(sent.map(({ headers }) => headers.Authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
    expect(sent[1]?.body).toEqual(sent[0]?.body)
  })

  test('answered with 401 twice says so instead of going on for ever', async () => {
    const { call, sent } = callerWith(problem(401, 'token_expired'), problem(401, 'token_invalid'))
    const result = await call(api.getMerchant, { params: { id: 'm1' } })
    expect(result).toMatchObject({
      ok: false,
      refusal: { kind: 'problem', problem: { code: 'token_invalid' } },
    })
    expect(sent).toHaveLength(2)
  })

  test('that nobody answers is reported as unreachable', async () => {
    const { call } = callerWith()
    expect(await call(api.listMerchants, {})).toEqual({ ok: false, refusal: { kind: 'unreachable' } })
  })

  test('answered by a stranger in between is reported as unreadable', async () => {
    const { call } = callerWith({ status: 502, headers: {}, body: '<html>' })
    expect(await call(api.listMerchants, {})).toEqual({ ok: false, refusal: { kind: 'unreadable' } })
  })

  test('answered with a member unknown to this version leaves it out', async () => {
    const { call } = callerWith({ status: 200, headers: {}, body: { ...merchant, badge: 'gold' } })
    const result = await call(api.getMerchant, { params: { id: 'm1' } })
    expect(result).toEqual({ ok: true, value: merchant })
  })

  test('answered without a promised member is reported as unreadable', async () => {
    const { status: _left, ...rest } = merchant
    const { call } = callerWith({ status: 200, headers: {}, body: rest })
    expect(await call(api.getMerchant, { params: { id: 'm1' } })).toEqual({
      ok: false,
      refusal: { kind: 'unreadable' },
    })
  })

  test('answered with no body returns nothing', async () => {
    const { tell } = callerWith({ status: 204, headers: {}, body: null })
    expect(await tell(api.removeDocument, { params: { id: 'm1', documentId: 'd1' } })).toEqual({
      ok: true,
      value: null,
    })
  })
})
