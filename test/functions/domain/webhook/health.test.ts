import { healthAfter, healthy, mayBeSent, stateOf } from '#functions/domain/webhook/health'

const begin = Date.parse('2026-11-25T02:00:00.000Z')
const at = (minutes: number): string => new Date(begin + minutes * 60_000).toISOString()
const laterThan = (minutes: number) => (seconds: number) => at(minutes + seconds / 60)

const unanswered = { failure: 'unanswered', waitSeconds: 0 } as const
const failedAt = (minutes: number, health = healthy, result = unanswered) =>
  healthAfter(health, result, at(minutes), laterThan(minutes))

it('a receiver that fails for less than an hour is sent everything', () => {
  const health = failedAt(59, failedAt(0))
  expect(health).toEqual({ failingSince: at(0), restsUntil: null, goneAt: null })
  expect(stateOf(health, laterThan(59))).toBe('active')
  expect(mayBeSent(health, at(59))).toBe(true)
})

it('a receiver that fails for an hour is paused, and rests for ten minutes after each failure', () => {
  const health = failedAt(60, failedAt(0))
  expect(stateOf(health, laterThan(60))).toBe('paused')
  expect([60, 69, 70].map((minutes) => mayBeSent(health, at(minutes)))).toEqual([false, false, true])
  const again = failedAt(70, health)
  expect(again).toMatchObject({ failingSince: at(0), restsUntil: at(80) })
})

it('a paused receiver that takes an event is as one that never failed', () => {
  const health = failedAt(60, failedAt(0))
  const well = healthAfter(health, 'delivered', at(70), laterThan(70))
  expect(well).toEqual(healthy)
  expect(stateOf(well, laterThan(70))).toBe('active')
})

it('a receiver that asks for time gets it', () => {
  const busy = { failure: 'receiver_failed', waitSeconds: 1800 } as const
  const health = healthAfter(healthy, busy, at(0), laterThan(0))
  expect([0, 29, 30].map((minutes) => mayBeSent(health, at(minutes)))).toEqual([false, false, true])
})

it('a receiver that answers 410 has ended for good', () => {
  const gone = { failure: 'gone', waitSeconds: 0 } as const
  const health = healthAfter(healthy, gone, at(0), laterThan(0))
  expect(stateOf(health, laterThan(0))).toBe('ended')
  expect(mayBeSent(health, at(100_000))).toBe(false)
  expect(healthAfter(health, 'delivered', at(1), laterThan(1))).toEqual(health)
})
