import type { Messenger, SendResult, WechatMessage } from '#functions/ports/messenger'

/** A messenger of the tests. Who has a consent gets the message; `fail` makes the next sends end otherwise. */
export type MemoryMessenger = Messenger & {
  readonly sent: readonly WechatMessage[]
  readonly fail: (...results: readonly SendResult[]) => void
}

/** Sends to everyone whom `knows` knows. What ended `unknown` was sent all the same. */
export function memoryMessenger(
  knows: (openid: string) => boolean = () => true,
  now: () => string = () => '2026-11-25T02:00:00.000Z',
): MemoryMessenger {
  const sent: WechatMessage[] = []
  const failures: SendResult[] = []
  return {
    sent,
    fail: (...results) => void failures.push(...results),
    async send(message) {
      if (message.notAfter !== undefined && now() >= message.notAfter)
        return { outcome: 'not_sent', reason: 'busy' }
      const failure = failures.shift()
      if (failure !== undefined && failure.outcome !== 'unknown') return failure
      if (!knows(message.openid)) return { outcome: 'unreachable' }
      const isTooLong = ([name, { value }]: [string, { value: string }]) =>
        name.startsWith('thing') && ([...value].length > 20 || value === '')
      if (Object.entries(message.data).some(isTooLong))
        return { outcome: 'refused', errcode: 47003, concerns: 'message' }
      sent.push(message)
      return failure ?? { outcome: 'sent' }
    },
  }
}
