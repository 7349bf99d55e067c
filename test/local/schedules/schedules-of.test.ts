import { orderedWorks } from '#functions/jobs/works'
import { schedulesOf } from '#local/schedules/schedules-of'
import { scheduledTemplate } from './scheduled-template'

const schedules = schedulesOf(scheduledTemplate())
const latest = (work: string, after: string, until: string): string | undefined =>
  schedules
    .find((schedule) => schedule.work === work)
    ?.latest(new Date(after), new Date(until))
    ?.toISOString()

/** Per work: two minutes of Shanghai next to each other, of which the template's schedule fires in the second and not in the first. */
const begins: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  remind: [
    ['2026-11-29T08:59', '2026-11-29T09:00'],
    ['2026-11-29T09:04', '2026-11-29T09:05'],
    ['2026-11-29T19:54', '2026-11-29T19:55'],
  ],
  settle: [['2026-12-31T23:09', '2026-12-31T23:10']],
  announce: [['2027-01-01T00:01', '2027-01-01T00:02']],
  erase: [['2028-02-29T04:19', '2028-02-29T04:20']],
  clean: [['2026-11-29T03:39', '2026-11-29T03:40']],
}
const shanghai = (minute: string): Date => new Date(`${minute}:00+08:00`)
const firesIn = (work: string, minute: Date): boolean =>
  latest(work, new Date(minute.getTime() - 60_000).toISOString(), minute.toISOString()) !== undefined

it.each(Object.entries(begins))('%s fires on its minutes and not before', (work, pairs) => {
  for (const [off, on] of pairs)
    expect([off, firesIn(work, shanghai(off)), on, firesIn(work, shanghai(on))]).toEqual([
      off,
      false,
      on,
      true,
    ])
})

it('reminders end before eight in the evening', () => {
  const evening = ['2026-11-29T19:56', '2026-11-29T20:00', '2026-11-29T23:55', '2026-11-30T00:00']
  expect(evening.filter((minute) => firesIn('remind', shanghai(minute)))).toEqual([])
})

it.each(['export', 'deliver'])('%s fires every minute', (work) => {
  const minutes = Array.from({ length: 1_440 }, (_, at) => new Date(Date.UTC(2026, 10, 29, 0, at)))
  expect(minutes.filter((minute) => !firesIn(work, minute))).toEqual([])
})

it('every work that the product serves is spoken of here', () => {
  expect([...Object.keys(begins), 'export', 'deliver'].sort()).toEqual([...orderedWorks].sort())
})

it('between two instants the last minute counts, the first instant is past and the last is not', () => {
  expect(latest('erase', '2026-11-01T00:00:00Z', '2026-11-29T00:00:00Z')).toBe('2026-11-28T20:20:00.000Z')
  expect(latest('erase', '2026-11-28T20:20:00Z', '2026-11-29T20:19:59Z')).toBeUndefined()
  expect(latest('erase', '2026-11-28T20:20:00Z', '2026-11-29T20:20:00Z')).toBe('2026-11-29T20:20:00.000Z')
  expect(latest('erase', '2026-11-29T00:00:00Z', '2026-11-28T00:00:00Z')).toBeUndefined()
})

it('an order is the message of the template with the instant in it', () => {
  const deliver = schedules.filter(({ work }) => work === 'deliver')
  expect(deliver.map(({ server, orderAt }) => [server, JSON.parse(orderAt('2026-11-29T00:00:00Z'))])).toEqual(
    [0, 1, 2, 3].map((shard) => [
      'deliver',
      { v: 1, work: 'deliver', shard, scheduledAt: '2026-11-29T00:00:00Z' },
    ]),
  )
})

it('a schedule whose queue no function here serves is refused by its name', () => {
  const more = { ToDeliver: { Type: 'AWS::SNS::Topic' } }
  expect(() => schedulesOf(scheduledTemplate(more))).toThrow(
    /The schedule OrderDeliver0 sends orders to \S+:DeliveryQueue, which no function here serves/,
  )
})
