import { createSession } from '#client/api/session'
import type { LoginCode } from '#client/platform/login-code'
import type { Answered, Sent } from '#client/platform/send'
import { memoryStorage } from '../pretend-server'

const now = Date.parse('2026-11-25T02:00:00.000Z')
const later = '2026-11-25T04:00:00.000Z'

const sessionWith = (code: LoginCode, answer?: Answered) => {
  const sent: Sent[] = []
  const storage = memoryStorage()
  const session = createSession({
    send: async (request) => {
      sent.push(request)
      return answer ?? { status: 200, headers: {}, body: { token: `token-${sent.length}`, expiresAt: later } }
    },
    language: () => 'zh-CN',
    loginCode: async () => code,
    storage,
    now: () => now,
  })
  return { session, sent, storage }
}
const fromWechat: LoginCode = { kind: 'code', code: 'c1', from: 'mini_program' }

describe('a session', () => {
  test('begins with a silent login, and is kept', async () => {
    const { session, sent } = sessionWith(fromWechat)
    expect(await session.token()).toEqual({ ok: true, value: 'token-1' })
    expect(await session.token()).toEqual({ ok: true, value: 'token-1' })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ path: '/v1/sessions', body: { code: 'c1', from: 'mini_program' } })
  })

  test('is opened once for two requests at the same time', async () => {
    const { session, sent } = sessionWith(fromWechat)
    await Promise.all([session.token(), session.token()])
    expect(sent).toHaveLength(1)
  })

  test('that was refused is opened anew', async () => {
    const { session } = sessionWith(fromWechat)
    await session.token()
    session.refuse('token-1')
    expect(await session.token()).toEqual({ ok: true, value: 'token-2' })
  })

  test('renewed by another request in the meantime is not thrown away', async () => {
    const { session, sent } = sessionWith(fromWechat)
    await session.token()
    session.refuse('an older token')
    await session.token()
    expect(sent).toHaveLength(1)
  })

  test('that has ended is not used', async () => {
    const { session, storage } = sessionWith(fromWechat)
    storage.write('session', { token: 'old', expiresAt: '2026-11-25T01:59:59.000Z' })
    expect(await session.token()).toEqual({ ok: true, value: 'token-1' })
  })

  test.each(['leaving', 'elsewhere'] as const)('is not opened when the browser is %s', async (kind) => {
    const { session, sent } = sessionWith({ kind })
    expect(await session.token()).toEqual({ ok: false, refusal: { kind } })
    expect(sent).toHaveLength(0)
  })

  test('is not opened when WeChat gives no code', async () => {
    const { session } = sessionWith({ kind: 'unavailable' })
    expect(await session.token()).toEqual({ ok: false, refusal: { kind: 'login_failed' } })
  })

  test('that cannot be reached says so', async () => {
    const { session } = sessionWith(fromWechat, { status: 0, headers: {}, body: null })
    expect(await session.token()).toEqual({ ok: false, refusal: { kind: 'unreachable' } })
  })
})
