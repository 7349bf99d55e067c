import { dueShards } from '#functions/ports/reminder-store'
import { addDays } from '#shared/rules/day'
import type { Event } from './agenda'
import type { Scene } from './scene'

type Work = (bodies: readonly string[], receives?: number) => Promise<void>

const two = (count: number): string => String(count).padStart(2, '0')

/** The instant of a minute of a day in UTC. */
export const instant = (day: string, minute: number): string =>
  `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`

const orders = (work: string, scheduledAt: string, v = 1): readonly string[] =>
  Array.from({ length: dueShards }, (_, shard) => JSON.stringify({ v, work, shard, scheduledAt }))

/** The orders of a day as the schedule sends them, and those that come late, stale or from another version. */
export function timetable({ dice, clock, count }: Scene, work: Work, minutesBetweenSweeps: number) {
  // A clock that is an hour behind, or at the last minute of the day, for one sweep.
  async function withWrongClock(run: () => Promise<void>): Promise<void> {
    const right = clock.now()
    const hourBehind = new Date(Date.parse(right) - 3_600_000).toISOString()
    count('fault clock')
    clock.set(dice.pick([instant(right.slice(0, 10), 15 * 60 + 59), hourBehind]))
    await run()
    clock.set(right)
  }

  const regular = (day: string, isOff: boolean): readonly Event[] => {
    const events: Event[] = []
    for (let minute = 60; minute < 720 && !isOff; minute += minutesBetweenSweeps) {
      const at = instant(day, minute)
      const sweep = () => work(orders('remind', at))
      events.push({ at, run: dice.chance(0.01) ? () => withWrongClock(sweep) : sweep })
    }
    for (let hour = 0; hour < 24; hour += 6) {
      const at = instant(day, hour * 60 + 10)
      events.push({ at, run: () => work(orders('settle', at)) })
    }
    return events
  }

  const odd = (name: string, at: string, bodies: readonly string[]): Event => ({
    at,
    run() {
      count(`fault ${name}`)
      return work(bodies, 5)
    },
  })

  return (day: string, isOff: boolean): readonly Event[] => {
    const night = instant(day, dice.pick([5, 30, 59, 721, 955, 1200]))
    const noon = instant(day, 300)
    const before = (days: number): string => instant(addDays(day, -days), 600)
    return [
      ...regular(day, isOff),
      ...(dice.chance(0.3) ? [odd('late', night, orders('remind', before(1)))] : []),
      ...(dice.chance(0.05) ? [odd('of another version', noon, orders('remind', noon, 2))] : []),
      ...(dice.chance(0.05) ? [odd('stale', noon, orders('remind', before(4)))] : []),
    ]
  }
}
