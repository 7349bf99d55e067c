import type { LoginRefusal, NoPerson, Wechat } from '#functions/ports/wechat'

/** WeChat of the tests. `fail` makes the next exchange end with a refusal; `asked` counts the exchanges. */
export type PretendWechat = Wechat & {
  readonly fail: (refusal: LoginRefusal, reason?: string) => void
  readonly asked: () => number
}

/** The code `dev:<name>` is good once for each nonce behind a second colon, and for ever without one. */
export function pretendWechat(): PretendWechat {
  const used = new Set<string>()
  const failures: NoPerson[] = []
  let count = 0
  return {
    async exchangeLoginCode(code) {
      count += 1
      const failure = failures.shift()
      if (failure !== undefined) return failure
      const [scheme, name, nonce] = code.split(':')
      if (scheme !== 'dev' || name === undefined || name === '') return { refusal: 'login_code_invalid' }
      if (used.has(code)) return { refusal: 'login_code_used' }
      if (nonce !== undefined) used.add(code)
      return { openid: `openid-of-${name}`, unionid: `unionid-of-${name}` }
    },
    fail: (refusal, reason) => void failures.push({ refusal, reason }),
    asked: () => count,
  }
}
