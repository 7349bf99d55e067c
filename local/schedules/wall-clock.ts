import type { WallMinute } from './cron'

/**
 * What a clock on the wall of a time zone such as `Asia/Shanghai` shows at an instant.
 *
 * @throws {RangeError} when there is no such zone.
 */
export function wallClock(timeZone: string): (instant: Date) => WallMinute {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const [year = 0, month = 0, day = 0] = [parts.get('year'), parts.get('month'), parts.get('day')]
    const week = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1
    return { year, month, day, week, hour: parts.get('hour') ?? 0, minute: parts.get('minute') ?? 0 }
  }
}
