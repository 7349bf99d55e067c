import type { Messenger, SendResult } from '#functions/ports/messenger'
import type { Sms, SmsResult } from '#functions/ports/sms'
import { addDays, shanghaiDay } from '#shared/rules/day'
import type { Ledger } from './ledger'
import type { Scene } from './scene'

/** How WeChat and the provider of text messages are today. */
export type Weather = { wechat: 'well' | 'down' | 'moody'; quotaLeft: number }

/** Sends with faults. Who is not known there is unreachable; who holds no consent has none; the rest is chance. */
export function faultyMessenger({ dice, clock }: Scene, ledger: Ledger, weather: Weather): Messenger {
  const busy: SendResult = { outcome: 'not_sent', reason: 'busy' }
  return {
    async send({ openid, template, data, notAfter = '' }) {
      if (clock.now() >= notAfter) return busy
      const tomorrow = addDays(shanghaiDay(clock.now()), 1)
      if (weather.quotaLeft <= 0) return { outcome: 'quota', until: `${addDays(tomorrow, -1)}T16:05:00.000Z` }
      if (weather.wechat === 'down') return busy
      const mood = weather.wechat === 'moody' ? dice.next() : dice.next() * 20
      if (mood < 0.15) return busy
      const isTooLong = ([name, { value }]: [string, { value: string }]) =>
        name.startsWith('thing') && [...value].length > 20
      if (mood < 0.2 || Object.entries(data).some(isTooLong))
        return { outcome: 'refused', errcode: 47003, concerns: dice.chance(0.5) ? 'message' : 'everything' }
      if (mood < 0.25) return { outcome: 'unreachable' }
      if (mood < 0.3) return { outcome: 'unknown' }
      if (!ledger.take(openid, template)) return { outcome: 'no_consent' }
      weather.quotaLeft -= 1
      return { outcome: mood < 0.45 ? 'unknown' : 'sent' }
    },
  }
}

/** Sends text messages with faults. */
export const faultySms = ({ dice, clock }: Scene): Sms => ({
  send: async ({ notAfter = '' }) =>
    clock.now() >= notAfter
      ? { outcome: 'not_sent' }
      : dice.pick<SmsResult>([
          { outcome: 'sent' },
          { outcome: 'sent' },
          { outcome: 'unknown' },
          { outcome: 'refused', status: 400 },
          { outcome: 'not_sent' },
        ]),
})
