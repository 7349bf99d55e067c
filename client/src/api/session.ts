import { sellerEndpoints } from '#shared/contract/seller-endpoints'
import { session as sessionShape } from '#shared/contract/session'
import type { LoginCode } from '../platform/login-code'
import type { Answered, Sent } from '../platform/send'
import type { Storage } from '../platform/storage'
import { createCaller } from './caller'
import { readAnswer } from './read-answer'
import type { Result } from './refusal'

const key = 'session'

/** What a session needs of the world. `now` is in milliseconds since 1970. */
export type SessionNeeds = {
  readonly send: (request: Sent) => Promise<Answered>
  readonly language: () => string
  readonly loginCode: () => Promise<LoginCode>
  readonly storage: Storage
  readonly now: () => number
}

/**
 * The session of the seller on this phone. The token is kept on the phone; where there is none, or it was refused, a silent
 * WeChat login fetches one. Callers that ask at the same time share one login.
 */
export const createSession = ({ send, language, loginCode, storage, now }: SessionNeeds) => {
  const nobody = { token: async (): Promise<Result<string>> => ({ ok: true, value: '' }), refuse: () => {} }
  const { call } = createCaller({ send, language, session: nobody })
  let underWay: Promise<Result<string>> | null = null

  const kept = (): string | null => {
    const session = readAnswer(sessionShape, storage.read(key))
    return session && Date.parse(session.expiresAt) > now() ? session.token : null
  }

  const logIn = async (): Promise<Result<string>> => {
    const got = await loginCode()
    if (got.kind === 'leaving' || got.kind === 'elsewhere') return { ok: false, refusal: { kind: got.kind } }
    if (got.kind === 'unavailable') return { ok: false, refusal: { kind: 'login_failed' } }
    const opened = await call(sellerEndpoints.openSession, { body: { code: got.code, from: got.from } })
    if (!opened.ok) return opened
    storage.write(key, opened.value)
    return { ok: true, value: opened.value.token }
  }

  return {
    async token(): Promise<Result<string>> {
      const token = kept()
      if (token !== null) return { ok: true, value: token }
      underWay ??= logIn().finally(() => {
        underWay = null
      })
      return underWay
    },
    refuse(token: string): void {
      if (kept() === token) storage.remove(key)
    },
  }
}
