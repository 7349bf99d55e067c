import { createHash, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../ports/clock'
import type { PushSignature } from '../ports/wechat-push'

const freshMs = 300_000

/**
 * Whether WeChat signed a push: SHA-1 in hex over our push token, the timestamp (seconds) and the nonce, sorted and joined,
 * and the timestamp at most five minutes from now. The body is not signed (WeChat's plain mode leaves that to TLS), and a
 * nonce may come again: a repeated event is recognised by its id. Source: "消息推送", developers.weixin.qq.com.
 */
export function isSignedByWechat(token: string, query: PushSignature, clock: Clock): boolean {
  const { signature, timestamp, nonce } = query
  if (signature === undefined || timestamp === undefined || !nonce) return false
  if (!/^[0-9a-f]{40}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false
  const ageMs = Date.parse(clock.now()) - Number(timestamp) * 1000
  if (Math.abs(ageMs) > freshMs) return false
  const expected = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}
