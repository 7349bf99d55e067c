import { runDoor } from '#local/door/run-door'
import { Template } from '#local/gateway/template'
import { localCredentials } from '#local/secrets/local-credentials'
import { testWorld } from '#test/doubles/test-world'
import { serveDoor } from './serve-door'

const world = testWorld()
const expired: string[] = []
const template = new Template(
  { Resources: {} },
  { region: localCredentials.region, parameters: {}, dynamic: (reference) => reference },
)
const { origin } = serveDoor(() =>
  runDoor(template, {
    work: world,
    deliver: world,
    outbox: world,
    stream: { next: async () => [] },
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
