import type { Template } from '#shared/contract/reminder'
import { byTime, shanghaiDay } from '#shared/rules/day'
import type { Clock } from '../ports/clock'
import type { Messenger, SendResult, WechatMessage } from '../ports/messenger'
import { postJson } from '../system/post-json'
import { circuitBreaker } from './circuit-breaker'
import { type Attempt, attemptOf, readAttempt } from './send-result'
import { type WechatAccount, type WechatToken, wechatToken } from './wechat-token'

/** The versions of the mini-program that a tap on a message may open, in WeChat's words. */
export const miniProgramStates = ['developer', 'trial', 'formal'] as const

/** Our mini-program, the ids that WeChat gave our templates, and the version that a tap opens. */
export type MessengerSettings = WechatAccount & {
  readonly templates: Readonly<Record<Template, string>>
  readonly state: (typeof miniProgramStates)[number]
}

const timeoutMs = 3000
const failuresInRow = 5
const restSeconds = 60

/**
 * Subscribe messages over WeChat's HTTPS interface. After five attempts in a row without success (`busy` or no answer) it
 * pauses for a minute: a message without an answer may not be sent again that day. A used-up quota stops it until five past
 * midnight in Shanghai, when WeChat counts anew.
 */
export function wechatMessenger(settings: MessengerSettings, clock: Clock): Messenger {
  const token = wechatToken(settings, clock)
  const breaker = circuitBreaker(clock, failuresInRow, restSeconds)
  let quota: { readonly from: string; readonly until: string } | null = null
  return {
    async send(message) {
      const now = clock.now()
      if (quota !== null && byTime(quota.from, now) <= 0 && byTime(now, quota.until) < 0)
        return { outcome: 'quota', until: quota.until }
      if (breaker.openUntil() !== null) return { outcome: 'not_sent', reason: 'busy' }
      const attempt = await attemptWithToken(settings, token, message, clock)
      if (attempt.outcome === 'late') return { outcome: 'not_sent', reason: 'busy' }
      if (attempt.outcome === 'busy' || attempt.outcome === 'unknown') breaker.failed()
      else breaker.worked()
      if (attempt.outcome === 'quota') quota = { from: now, until: `${shanghaiDay(now)}T16:05:00.000Z` }
      return resultOf(attempt, quota?.until ?? now)
    },
  }
}

function resultOf(attempt: Attempt, until: string): SendResult {
  const { outcome } = attempt
  if (outcome === 'refused') return attempt
  if (outcome === 'quota') return { outcome, until }
  if (outcome === 'busy' || outcome === 'token_refused') return { outcome: 'not_sent', reason: 'busy' }
  return { outcome }
}

type Late = { readonly outcome: 'late' }

// An expired token is replaced once and the message sent once more: WeChat did not take it the first time.
async function attemptWithToken(
  settings: MessengerSettings,
  token: WechatToken,
  message: WechatMessage,
  clock: Clock,
): Promise<Attempt | Late> {
  const first = await token.current()
  if (typeof first !== 'string') return withoutToken(first.errcode)
  const attempt = await attemptOnce(settings, first, message, clock)
  if (attempt.outcome !== 'token_refused') return attempt
  const second = await token.after(first)
  if (typeof second !== 'string') return withoutToken(second.errcode)
  const again = await attemptOnce(settings, second, message, clock)
  return again.outcome === 'token_refused' ? { outcome: 'busy' } : again
}

// In an answer to a token request, these numbers are about our appid and secret, not about a message or person.
function withoutToken(errcode: number | 'no_answer'): Attempt {
  const attempt: Attempt = errcode === 'no_answer' ? { outcome: 'busy' } : attemptOf(errcode)
  if (attempt.outcome === 'busy' || attempt.outcome === 'quota') return attempt
  return { outcome: 'refused', errcode: Number(errcode), concerns: 'everything' }
}

// The token must be in the query: WeChat takes it nowhere else. This address is therefore never logged or thrown.
async function attemptOnce(
  { origin, templates, state }: MessengerSettings,
  token: string,
  { openid, template, page, data, notAfter }: WechatMessage,
  clock: Clock,
): Promise<Attempt | Late> {
  if (notAfter !== undefined && clock.now() >= notAfter) return { outcome: 'late' }
  const address = `${origin}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`
  const body = {
    touser: openid,
    template_id: templates[template],
    page,
    data,
    miniprogram_state: state,
    lang: 'zh_CN',
  }
  return readAttempt(await postJson(address, body, { timeoutMs }))
}
