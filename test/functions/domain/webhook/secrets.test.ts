import { Webhook as Verifier } from 'standardwebhooks'
import { healthy } from '#functions/domain/webhook/health'
import {
  asSecret,
  previousSecretUntil,
  rotated,
  secretOf,
  secretsInUse,
} from '#functions/domain/webhook/secrets'
import type { Webhook } from '#functions/domain/webhook/webhook'
import { webhookHash } from '#functions/system/digest'

const begin = '2026-11-25T02:00:00.000Z'
const hour = 3600
const at = (seconds: number): string => new Date(Date.parse(begin) + seconds * 1000).toISOString()

const webhook: Webhook = {
  id: 'w-1',
  url: 'https://receiver.example',
  description: '',
  createdAt: begin,
  createdBy: 'supervisor',
  secretVersion: 1,
  previousSecrets: [],
  health: healthy,
}

/** The receiver after a change of secret so many seconds after the beginning. */
function rotatedAt(before: Webhook, seconds: number): Webhook {
  const next = rotated(before, at(seconds), (later) => at(seconds + later))
  if (next === null) throw new Error('Ten secrets are in use')
  return next
}

describe('secrets of a receiver', () => {
  it('overlap for a day after a change: the new and the one before, then the new alone', () => {
    const next = rotatedAt(webhook, 0)
    expect(secretsInUse(webhook, begin)).toEqual([1])
    expect(secretsInUse(next, begin)).toEqual([2, 1])
    expect(secretsInUse(next, at(24 * hour - 1))).toEqual([2, 1])
    expect(secretsInUse(next, at(24 * hour))).toEqual([2])
    expect([webhook, next].map((one) => previousSecretUntil(one, begin))).toEqual([null, at(24 * hour)])
  })

  it('are each valid until the end promised for it, however often the secret is changed', () => {
    const next = rotatedAt(rotatedAt(webhook, 0), hour)
    expect(secretsInUse(next, at(hour))).toEqual([3, 2, 1])
    expect(previousSecretUntil(next, at(hour))).toBe(at(25 * hour))
    expect(secretsInUse(next, at(24 * hour))).toEqual([3, 2])
    expect(secretsInUse(next, at(25 * hour))).toEqual([3])
    expect(rotatedAt(next, 24 * hour).previousSecrets.map(({ secretVersion }) => secretVersion)).toEqual([
      3, 2,
    ])
  })

  it('are ten at once at most, and one more as soon as the oldest has ended', () => {
    let held = webhook
    for (let minutes = 0; minutes < 9; minutes += 1) held = rotatedAt(held, minutes * 60)
    expect(secretsInUse(held, at(hour))).toHaveLength(10)
    expect(rotated(held, at(hour), at)).toBeNull()
    expect(rotatedAt(held, 24 * hour).secretVersion).toBe(11)
  })

  it('are accepted by the library, and differ by receiver and by number', () => {
    const keyed = webhookHash('a secret of the tests for webhooks, of 32 and more')
    const secrets = ['w-1', 'w-2'].flatMap((id) => [1, 2].map((version) => secretOf({ id }, version, keyed)))
    expect(new Set(secrets).size).toBe(4)
    for (const secret of secrets) {
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
      expect(new Verifier(secret).sign('evt', new Date(begin), '{}')).toMatch(/^v1,/)
    }
    expect(asSecret('-_-_')).toBe('whsec_+/+/')
  })
})
