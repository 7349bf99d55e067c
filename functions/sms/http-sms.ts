import type { Clock } from '../ports/clock'
import type { Sms, SmsResult } from '../ports/sms'
import { postJson } from '../system/post-json'

/** The address of the provider of text messages, and our key for it. */
export type SmsSettings = { readonly origin: string; readonly key: string }

const timeoutMs = 3000

/**
 * Text messages through any provider that speaks this contract, or a small bridge in front of one:
 *
 *     POST {origin}/messages
 *     Authorization: Bearer {key}
 *     Content-Type: application/json
 *
 *     { "to": "13800138000", "text": "...", "id": "..." }
 *
 * 2xx: taken over, will be sent; the same `id` again within a day answers the same and sends nothing. 429, 500 to 503: not
 * taken, try later. Any other 4xx: not taken, ever. Bodies of answers are not read. Anything else, 504 too, says nothing.
 */
export const httpSms = ({ origin, key }: SmsSettings, clock: Clock): Sms => ({
  async send({ to, text, id, notAfter }) {
    if (notAfter !== undefined && clock.now() >= notAfter) return { outcome: 'not_sent' }
    const headers = { authorization: `Bearer ${key}` }
    const posted = await postJson(`${origin}/messages`, { to, text, id }, { timeoutMs, headers })
    if (posted.kind === 'unanswered') return { outcome: posted.written ? 'unknown' : 'not_sent' }
    return judge(posted.status)
  },
})

function judge(status: number): SmsResult {
  if (status >= 200 && status < 300) return { outcome: 'sent' }
  if (status === 429 || (status >= 500 && status <= 503)) return { outcome: 'not_sent' }
  return status >= 400 && status < 500 ? { outcome: 'refused', status } : { outcome: 'unknown' }
}
