import type { Sms, SmsResult, TextMessage } from '#functions/ports/sms'

/** Text messages of the tests. An id is sent once; `fail` makes the next sends end otherwise. */
export type MemorySms = Sms & {
  readonly sent: readonly TextMessage[]
  readonly fail: (...results: readonly SmsResult[]) => void
}

/** Sends to everyone. */
export function memorySms(): MemorySms {
  const sent: TextMessage[] = []
  const failures: SmsResult[] = []
  return {
    sent,
    fail: (...results) => void failures.push(...results),
    async send(message) {
      const failure = failures.shift()
      if (failure !== undefined && failure.outcome !== 'unknown') return failure
      if (sent.every(({ id }) => id !== message.id)) sent.push(message)
      return failure ?? { outcome: 'sent' }
    },
  }
}
