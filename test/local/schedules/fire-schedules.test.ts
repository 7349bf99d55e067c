import { type Firing, fireSchedules } from '#local/schedules/fire-schedules'
import { type Server, schedulesOf } from '#local/schedules/schedules-of'
import { scheduledTemplate } from './scheduled-template'

const schedules = schedulesOf(scheduledTemplate())

/** Schedules under a clock that stands still; what `work` does is what a function does with its orders. */
function open(work: (server: Server) => Promise<void> = async () => undefined) {
  let now = new Date('2026-11-29T02:00:30Z')
  let tick = async (): Promise<void> => undefined
  let isTicking = true
  const fired: (readonly [string, string])[] = []
  const failures: unknown[] = []
  const stop = fireSchedules({
    schedules,
    clock: { now: () => now },
    ticker: (given) => {
      tick = given
      return () => {
        isTicking = false
      }
    },
    async workOff(server, firings: readonly Firing[]) {
      const once = new Map(firings.map(({ schedule, at }) => [schedule.work, at.toISOString().slice(5, 16)]))
      fired.push(...once)
      expect(new Set(firings.map(({ schedule }) => schedule.id)).size).toBe(firings.length)
      await work(server)
    },
    onFailure: (error) => failures.push(error),
    mostStopMs: 0,
  })
  return {
    fired,
    failures,
    stop,
    isTicking: () => isTicking,
    look: (instant: string) => {
      now = new Date(instant)
      return tick()
    },
  }
}

const everyMinute = (minute: string) => [
  ['export', minute],
  ['deliver', minute],
]

it('a minute fires once, however often the clock is looked at', async () => {
  const { look, fired } = open()
  await look('2026-11-29T02:00:59Z')
  expect(fired).toEqual([])
  await look('2026-11-29T02:01:00Z')
  await look('2026-11-29T02:01:59Z')
  expect(fired).toEqual(everyMinute('11-29T02:01'))
})

it('a clock that is moved forward fires what lies between once each, for its last instant', async () => {
  const { look, fired } = open()
  await look('2027-02-28T16:00:00Z')
  expect(fired).toEqual([
    ['remind', '02-28T11:55'],
    ['settle', '02-28T15:10'],
    ['announce', '02-28T15:02'],
    ['erase', '02-27T20:20'],
    ['export', '02-28T16:00'],
    ['clean', '02-27T19:40'],
    ['deliver', '02-28T16:00'],
  ])
})

it('a clock that is set back fires nothing until it goes on', async () => {
  const { look, fired } = open()
  await look('2026-11-01T02:00:00Z')
  expect(fired).toEqual([])
  await look('2026-11-01T02:01:00Z')
  expect(fired).toEqual(everyMinute('11-01T02:01'))
})

it('no function is ordered while it works, others are, and what became due meanwhile fires once', async () => {
  let release = (): void => undefined
  const { look, fired } = open((server) =>
    server === 'work' && fired.length < 3
      ? new Promise((resolve) => {
          release = resolve
        })
      : Promise.resolve(),
  )
  const first = look('2026-11-29T02:01:00Z')
  const others = [look('2026-11-29T02:03:00Z'), look('2026-11-29T02:04:00Z')]
  release()
  await Promise.all([first, ...others])
  expect(fired.filter(([work]) => work === 'export')).toEqual([['export', '11-29T02:01']])
  await look('2026-11-29T02:04:30Z')
  expect(fired.filter(([work]) => work === 'export')).toEqual([
    ['export', '11-29T02:01'],
    ['export', '11-29T02:04'],
  ])
})

it('a failure is told once, and the next minute goes on', async () => {
  let isBroken = true
  const { look, fired, failures } = open(async (server) => {
    if (isBroken && server === 'deliver') throw new Error('The database is away')
  })
  await look('2026-11-29T02:01:00Z')
  expect(failures).toEqual([new Error('The database is away')])
  isBroken = false
  await look('2026-11-29T02:03:00Z')
  expect(failures).toHaveLength(1)
  expect(fired.filter(([work]) => work === 'deliver')).toEqual([
    ['deliver', '11-29T02:01'],
    ['deliver', '11-29T02:03'],
  ])
})

it('stopping ends the ticks and lets go of work that does not end', async () => {
  const { look, stop, isTicking } = open(() => new Promise(() => undefined))
  void look('2026-11-29T02:01:00Z')
  await stop()
  expect(isTicking()).toBe(false)
})
