import { delivered, failed, type Lane, putBack, triesForSeconds } from '#functions/domain/webhook/webhook'

const begin = '2026-11-25T02:00:00.000Z'
const laterThan =
  (now: string) =>
  (seconds: number): string =>
    new Date(Date.parse(now) + seconds * 1000).toISOString()

const unanswered = { failure: 'unanswered', waitSeconds: 0, fraction: 0 } as const
const until = laterThan(begin)(triesForSeconds)
const lane = (...sequences: readonly number[]): Lane => ({
  webhookId: 'w-1',
  merchantId: 'm-1',
  waiting: sequences.map((sequence) => ({ sequence, until })),
  attempts: 0,
  due: begin,
  lease: 'a worker',
  revision: 3,
})

describe('a delivery lane', () => {
  it('continues at once when its receiver has taken an event, and rests when it has all', () => {
    const { lane: next, gaveUp } = delivered(lane(4, 5), 4, begin)
    expect(next).toMatchObject({ waiting: [{ sequence: 5 }], attempts: 0, lease: null, due: begin })
    expect(gaveUp).toBeNull()
    expect(delivered(lane(4), 4, begin).lane).toMatchObject({ waiting: [], due: null })
  })

  it('waits ever longer after a failed try, and gives an event up after three days', () => {
    let held = lane(1, 2)
    let now = begin
    const waits: number[] = []
    for (;;) {
      const [first] = held.waiting
      if (first === undefined) throw new Error('Nothing waits')
      const { lane: next, gaveUp } = failed(held, first, unanswered, now, laterThan(now))
      if (gaveUp !== null) {
        expect(gaveUp).toEqual({
          sequence: 1,
          gaveUpAt: now,
          attempts: waits.length + 1,
          failure: 'unanswered',
        })
        expect(next).toMatchObject({ waiting: [{ sequence: 2 }], attempts: 0, due: now, lease: null })
        break
      }
      const due = next.due ?? ''
      waits.push((Date.parse(due) - Date.parse(now)) / 60_000)
      held = next
      now = due
    }
    expect(waits).toEqual([1, 2, 5, 10, 15, 30, 60, 120, 240, 480, ...waits.slice(10)])
    expect(waits.slice(10).every((minutes) => minutes === 720)).toBe(true)
    expect(now >= until && now < laterThan(until)(12 * 3600)).toBe(true)
  })

  it('waits as long as its receiver asked for, and longer where the planned wait is longer', () => {
    const waits = (waitSeconds: number, attempts = 0) => {
      const [first] = lane(1).waiting
      if (first === undefined) throw new Error('Nothing waits')
      const given = { failure: 'receiver_failed', waitSeconds, fraction: 0 } as const
      const { due } = failed({ ...lane(1), attempts }, first, given, begin, laterThan(begin)).lane
      return (Date.parse(due ?? '') - Date.parse(begin)) / 1000
    }
    expect([waits(3600), waits(5), waits(3600, 8)]).toEqual([3600, 60, 240 * 60])
  })

  it('spreads its tries over a fifth of the wait, and never tries sooner than planned', () => {
    const [first] = lane(1).waiting
    if (first === undefined) throw new Error('Nothing waits')
    const dues = [0, 0.5, 0.999].map(
      (fraction) => failed(lane(1), first, { ...unanswered, fraction }, begin, laterThan(begin)).lane.due,
    )
    expect(dues).toEqual([60, 66, 72].map(laterThan(begin)))
  })

  it('takes events back in order, each once, and waiting events keep their time', () => {
    const later = laterThan(begin)(3600)
    const back = putBack(lane(7), [5, 7, 3], later, laterThan(later))
    expect(back.waiting).toEqual([
      { sequence: 3, until: laterThan(later)(triesForSeconds) },
      { sequence: 5, until: laterThan(later)(triesForSeconds) },
      { sequence: 7, until },
    ])
    expect(back.due).toBe(begin)
    expect(putBack({ ...lane(), due: null }, [1], later, laterThan(later)).due).toBe(later)
  })
})
