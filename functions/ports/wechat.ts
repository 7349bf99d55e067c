import type { LoginDoor } from '#shared/contract/session'

/** The person who logged in. `openid` belongs to one app; `unionid` to the person, where WeChat gives it. */
export type WechatPerson = { readonly openid: string; readonly unionid: string | null }

/** The reasons why WeChat did not name the person. */
export type LoginRefusal =
  | 'login_code_invalid'
  | 'login_code_used'
  | 'login_blocked'
  | 'login_rate_limited'
  | 'wechat_busy'
  | 'login_unavailable'

/** No person, and why; `reason` is for the log, where the fault is ours. */
export type NoPerson = { readonly refusal: LoginRefusal; readonly reason?: string }

/** The calls to WeChat's servers. */
export type Wechat = {
  readonly exchangeLoginCode: (code: string, from: LoginDoor) => Promise<WechatPerson | NoPerson>
}
