import type { LoginDoor } from '#shared/contract/session'

/** Who logged in, as WeChat says. `openid` belongs to one app; `unionid` to the person, where WeChat gives it. */
export type WechatPerson = { readonly openid: string; readonly unionid: string | null }

/** Why WeChat did not say who it is. */
export type LoginRefusal =
  | 'login_code_invalid'
  | 'login_code_used'
  | 'login_blocked'
  | 'login_rate_limited'
  | 'wechat_busy'

/** What we ask of WeChat's servers. */
export type Wechat = {
  readonly exchangeLoginCode: (
    code: string,
    from: LoginDoor,
  ) => Promise<WechatPerson | { readonly refusal: LoginRefusal }>
}
