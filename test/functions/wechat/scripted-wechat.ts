import * as z from 'zod/mini'
import { readBody } from '#local/door/request-body'
import { serveDoor } from '#test/local/door/serve-door'

/** What the scripted WeChat does with one request. */
export type Reply = number | { readonly status?: number; readonly text: string } | 'silence' | 'reset'

type Asked = {
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

const object = z.record(z.string(), z.unknown())

/**
 * A WeChat that says what it is told to: `tokens` and `sends` are answered in turn, then with a token (`token-1`, `token-2` ...)
 * and with 0. A number is an errcode.
 */
export function scriptedWechat() {
  const tokens: Reply[] = []
  const sends: Reply[] = []
  const asked: Asked[] = []
  let count = 0
  const goodToken = (): Reply => {
    count += 1
    return { text: JSON.stringify({ access_token: `token-${count}`, expires_in: 7200 }) }
  }
  const { origin } = serveDoor(() => async ({ path, query, request, response }) => {
    const body = object.parse(JSON.parse(String(await readBody(request, 64_000))))
    asked.push({ path, query, body })
    const isSend = path === '/cgi-bin/message/subscribe/send'
    const reply = (isSend ? sends : tokens).shift() ?? (isSend ? 0 : goodToken())
    if (reply === 'reset') response.destroy()
    else if (typeof reply === 'number') response.end(JSON.stringify({ errcode: reply, errmsg: 'said so' }))
    else if (reply !== 'silence') response.writeHead(reply.status ?? 200).end(reply.text)
    return true
  })
  return {
    origin,
    tokens,
    sends,
    asked: (end: 'stable_token' | 'send') => asked.filter(({ path }) => path.endsWith(end)),
    /** Forgets what was asked and what it was told. */
    clear: () => {
      count = 0
      for (const list of [tokens, sends, asked]) list.length = 0
    },
  }
}
