import * as z from 'zod/mini'
import type { LoginDoor } from '#shared/contract/session'
import type { LoginRefusal, NoPerson, Wechat, WechatPerson } from '../ports/wechat'

/** The two apps through which sellers come, and the address of WeChat's servers. */
export type WechatSettings = {
  readonly origin: string
  readonly apps: Readonly<Record<LoginDoor, { readonly appId: string; readonly secret: string }>>
}

const timeoutMs = 3000

const exchanged = z.union([
  z.object({ openid: z.string().check(z.minLength(1)), unionid: z.optional(z.string()) }),
  z.object({ errcode: z.number() }),
])

// WeChat's own numbers. Every other one is about our appid, our secret or our address (40013, 40125, 40164), or unknown:
// our fault until somebody has looked.
const refusals: Readonly<Record<number, LoginRefusal>> = {
  40029: 'login_code_invalid',
  40163: 'login_code_used',
  40226: 'login_blocked',
  42003: 'login_code_invalid', // The code of the official account has expired.
  45011: 'login_rate_limited',
  [-1]: 'wechat_busy',
}

// The secret must be in the query: WeChat takes it nowhere else. This address is therefore never logged or thrown.
function address({ origin, apps }: WechatSettings, code: string, from: LoginDoor): string {
  const { appId, secret } = apps[from]
  const path = from === 'mini_program' ? '/sns/jscode2session' : '/sns/oauth2/access_token'
  const codeName = from === 'mini_program' ? 'js_code' : 'code'
  const query = new URLSearchParams({
    appid: appId,
    secret,
    [codeName]: code,
    grant_type: 'authorization_code',
  })
  return `${origin}${path}?${query.toString()}`
}

function refused(errcode: number): NoPerson {
  const refusal = refusals[errcode]
  if (refusal !== undefined) return { refusal }
  return { refusal: 'login_unavailable', reason: `WeChat refused a login with errcode ${errcode}` }
}

function read(text: string): WechatPerson | NoPerson {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { refusal: 'wechat_busy' } // WeChat answers a page instead of JSON when it is overloaded.
  }
  const answer = z.safeParse(exchanged, json)
  if (!answer.success) return { refusal: 'wechat_busy' }
  if ('errcode' in answer.data) return refused(answer.data.errcode)
  // An empty unionid identifies nobody: used as an id, it would make one person of all who have it.
  return { openid: answer.data.openid, unionid: answer.data.unionid || null }
}

/** WeChat over HTTPS. The rest of its answer beside the ids (`session_key`, tokens) is dropped here. */
export const wechatServer = (settings: WechatSettings): Wechat => ({
  async exchangeLoginCode(code, from) {
    try {
      const answer = await fetch(address(settings, code, from), { signal: AbortSignal.timeout(timeoutMs) })
      return answer.ok ? read(await answer.text()) : { refusal: 'wechat_busy' }
    } catch {
      return { refusal: 'wechat_busy' } // No connection, or no answer in time: an expected no of the network.
    }
  },
})
