import type { Problem } from '#shared/contract/problem'

/**
 * Why a call brought no answer.
 *
 * `unreachable`: no network. `problem`: the server's own refusal. `leaving`: the browser goes to WeChat's login page.
 * `elsewhere`: log in from WeChat, not from this browser. `login_failed`: WeChat gave no code. `unreadable`: an answer
 * that is not of the contract, or a 5xx of somebody in between.
 */
export type Refusal =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreachable' | 'leaving' | 'elsewhere' | 'login_failed' | 'unreadable' }

/** The answer, or why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

/** The problem's code, where the server refused; else the kind of failure. */
export const reasonOf = (refusal: Refusal): string =>
  refusal.kind === 'problem' ? refusal.problem.code : refusal.kind
