import * as z from 'zod/mini'
import type { Posted } from '../system/post-json'
import { readJson } from './wechat-token'

/** The outcome of one attempt by WeChat's answer alone, before the breaker and the quota are considered. */
export type Attempt =
  | {
      readonly outcome: 'sent' | 'unknown' | 'no_consent' | 'unreachable' | 'busy' | 'quota' | 'token_refused'
    }
  | { readonly outcome: 'refused'; readonly errcode: number; readonly concerns: 'message' | 'everything' }

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
const meanings: Readonly<Record<number, Exclude<Attempt['outcome'], 'refused' | 'unknown'>>> = {
  [-1]: 'busy',
  0: 'sent',
  40001: 'token_refused',
  40003: 'unreachable',
  40014: 'token_refused',
  42001: 'token_refused',
  43101: 'no_consent',
  43108: 'busy', // Another message to the same person is on its way at this moment.
  45009: 'quota',
  45011: 'busy',
}

// The fields, the content (87014 and 45168: words that WeChat does not carry) or the page of this one message.
const ofTheMessage: ReadonlySet<number> = new Set([41030, 45168, 47003, 87014])

/** The meaning of one of WeChat's numbers. A number that we do not know counts as our fault until somebody has looked. */
export function attemptOf(errcode: number): Attempt {
  const outcome = meanings[errcode]
  if (outcome !== undefined) return { outcome }
  return { outcome: 'refused', errcode, concerns: ofTheMessage.has(errcode) ? 'message' : 'everything' }
}

const answered = z.object({ errcode: z.number() })

/**
 * The outcome of one attempt. In doubt a message counts as sent: the inbox holds it anyway, and a second one costs trust. So
 * a page instead of JSON, an answer without a number, and 504 (a gateway waited for WeChat in vain) are `unknown`; other 5xx
 * say that nothing was taken.
 */
export function readAttempt(posted: Posted): Attempt {
  if (posted.kind === 'unanswered') return { outcome: posted.written ? 'unknown' : 'busy' }
  const { status, text } = posted
  if (status === 504) return { outcome: 'unknown' }
  if (status >= 500 || status === 429) return { outcome: 'busy' }
  if (status >= 400) return { outcome: 'refused', errcode: status, concerns: 'everything' }
  const read = z.safeParse(answered, readJson(text))
  return read.success ? attemptOf(read.data.errcode) : { outcome: 'unknown' }
}
