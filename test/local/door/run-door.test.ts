import { runDoor } from '#local/door/run-door'
import { changeFeed } from '#local/schedules/change-feed'
import { orderQueues } from '#local/schedules/order-queues'
import { testWorld } from '#test/doubles/test-world'
import { serveDoor } from './serve-door'

const world = testWorld()
const expired: string[] = []
const queues = orderQueues({ work: world, deliver: world })
const { origin } = serveDoor(() =>
  runDoor({
    schedules: [],
    clock: { now: () => new Date(world.clock.now()) },
    queues,
    changes: changeFeed({ next: async () => [] }, world, queues),
    expire: async (now) => expired.push(now),
  }),
)

const run = async (work: string) =>
  (await fetch(`${origin()}/__local/run/${work}`, { method: 'POST' })).json()

it('the cleaning job deletes what has expired by the business clock, and other jobs do not', async () => {
  expect(await run('settle')).toMatchObject({ outcomes: {} })
  expect(expired).toEqual([])
  world.clock.set('2027-01-02T03:04:05.000Z')
  expect(await run('clean')).toMatchObject({ outcomes: { expired: 1 } })
  expect(expired).toEqual(['2027-01-02T03:04:05.000Z'])
})
