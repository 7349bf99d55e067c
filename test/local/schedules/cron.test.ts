import { cronOf } from '#local/schedules/cron'
import { wallClock } from '#local/schedules/wall-clock'

const fires = (expression: string, instant: string, zone = 'Asia/Shanghai') =>
  cronOf(expression)(wallClock(zone)(new Date(instant)))

it.each([
  ['a weekday', 'cron(0 8 ? * 2-6 *)', '2026-11-30T08:00:00+08:00', '2026-11-29T08:00:00+08:00'],
  ['Sunday as 1', 'cron(0 8 ? * 1 *)', '2026-11-29T08:00:00+08:00', '2026-11-30T08:00:00+08:00'],
  ['a list', 'cron(5,35 * * * ? *)', '2026-11-29T08:35:00+08:00', '2026-11-29T08:34:00+08:00'],
  ['a day of a month', 'cron(0 0 1 1 ? *)', '2027-01-01T00:00:00+08:00', '2026-12-31T23:59:00+08:00'],
  ['a leap day', 'cron(0 0 29 2 ? *)', '2028-02-29T00:00:00+08:00', '2027-03-01T00:00:00+08:00'],
  ['a year', 'cron(0 0 * * ? 2027)', '2027-05-01T00:00:00+08:00', '2028-05-01T00:00:00+08:00'],
  ['a step from a number', 'cron(10/20 * * * ? *)', '2026-11-29T08:50:00+08:00', '2026-11-29T08:00:00+08:00'],
])('%s fires on its minute and on no other', (_, expression, on, off) => {
  expect([fires(expression, on), fires(expression, off)]).toEqual([true, false])
})

it('a wall clock is that of its zone', () => {
  expect(fires('cron(0 9 * * ? *)', '2026-11-29T01:00:00Z')).toBe(true)
  expect(fires('cron(0 9 * * ? *)', '2026-11-29T01:00:00Z', 'UTC')).toBe(false)
  expect(() => wallClock('Asia/Nowhere')).toThrow('Asia/Nowhere')
})

it.each([
  ['rate(5 minutes)', 'it takes cron(...) with six fields'],
  ['cron(0 9 * * ?)', 'it takes cron(...) with six fields'],
  ['cron(0 9 * * * *)', 'one of day of month and day of week is a ?, and not both'],
  ['cron(0 9 ? * ? *)', 'one of day of month and day of week is a ?, and not both'],
  ['cron(0 9 L * ? *)', 'it cannot read "L" as day'],
  ['cron(0 9 ? * MON *)', 'it cannot read "MON" as week'],
  ['cron(0 9 ? * 2#1 *)', 'it cannot read "2#1" as week'],
  ['cron(*/5 9 * * ? *)', 'it cannot read "*/5" as minute'],
  ['cron(0/0 9 * * ? *)', 'it cannot read "0/0" as minute'],
  ['cron(60 9 * * ? *)', 'it cannot read "60" as minute'],
  ['cron(0 19-9 * * ? *)', 'it cannot read "19-9" as hour'],
  ['cron(0 9 0 * ? *)', 'it cannot read "0" as day'],
  ['cron(? 9 * * ? *)', 'it cannot read "?" as minute'],
  ['cron(0,, 9 * * ? *)', 'it cannot read "" as minute'],
])('%s is refused in one sentence', (expression, why) => {
  expect(() => cronOf(expression)).toThrow(
    `The local stack does not know the schedule ${expression}: ${why}.`,
  )
})
