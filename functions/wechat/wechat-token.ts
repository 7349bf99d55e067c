import * as z from 'zod/mini'
import { byTime } from '#shared/rules/day'
import type { Clock } from '../ports/clock'
import { postJson } from '../system/post-json'

/** Our mini-program at WeChat. */
export type WechatAccount = { readonly origin: string; readonly appId: string; readonly secret: string }

/** WeChat's number of the reason why it gave no token, or `no_answer`. */
type NoToken = { readonly errcode: number | 'no_answer' }

/** The token that calls to WeChat carry. */
export type WechatToken = {
  readonly current: () => Promise<string | NoToken>
  /** The token after one that WeChat no longer takes. Simultaneous callers share one request. */
  readonly after: (refused: string) => Promise<string | NoToken>
}

const timeoutMs = 3000
const answer = z.union([
  z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.number().check(z.gt(0)) }),
  z.object({ errcode: z.number() }),
])

type Held = { readonly token: string; readonly from: string; readonly to: string }

/**
 * The stable token of WeChat (`/cgi-bin/stable_token`): a caller who asks again while it is good gets the same one, so
 * containers do not invalidate each other's, and an old one is good for five minutes beside the new. It is kept until those
 * minutes begin. We never ask for a forced refresh (20 a day): when WeChat refuses a token, it already holds the next one.
 */
export function wechatToken(account: WechatAccount, clock: Clock): WechatToken {
  let held: Held | null = null
  let coming: Promise<string | NoToken> | null = null

  async function fetchToken(): Promise<string | NoToken> {
    const from = clock.now()
    const read = await askForToken(account)
    if (!('access_token' in read)) return read
    held = { token: read.access_token, from, to: clock.after(keepSeconds(read.expires_in)) }
    return held.token
  }

  const fetchOnce = (): Promise<string | NoToken> => {
    coming ??= fetchToken().finally(() => {
      coming = null
    })
    return coming
  }

  return {
    async current() {
      const now = clock.now()
      // A clock that was set back says nothing about the age of the token.
      const good = held !== null && byTime(held.from, now) <= 0 && byTime(now, held.to) < 0
      return good && held !== null ? held.token : fetchOnce()
    },
    async after(refused) {
      if (held !== null && held.token !== refused) return held.token
      return fetchOnce()
    },
  }
}

const keepSeconds = (expiresIn: number): number => expiresIn - Math.min(300, expiresIn / 2)

async function askForToken({ origin, appId, secret }: WechatAccount) {
  const body = { grant_type: 'client_credential', appid: appId, secret }
  const posted = await postJson(`${origin}/cgi-bin/stable_token`, body, { timeoutMs })
  if (posted.kind === 'unanswered' || posted.status >= 500) return noAnswer
  if (posted.status !== 200) return { errcode: posted.status }
  const read = z.safeParse(answer, readJson(posted.text))
  return read.success ? read.data : noAnswer
}

const noAnswer = { errcode: 'no_answer' as const }

/** The JSON of an answer, or undefined: WeChat answers a page instead of JSON when it is overloaded. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
