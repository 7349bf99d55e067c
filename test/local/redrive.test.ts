import type { SQSClient } from '@aws-sdk/client-sqs'
import { PlainError } from '#local/process/plain-error'
import { redrive, redriveOf } from '#local/redrive'
import { queueClient } from '#test/doubles/queue-client'
import { type QueueServer, queueServer } from '#test/doubles/queue-server'

const named = (name: string): string => `liangzheng-prod-${name}-1A2B3C`
let queues: QueueServer
let client: SQSClient
const lines: string[] = []
beforeEach(async () => {
  lines.length = 0
  const names = ['FailedWork', 'UnreadPhotos', 'FailedChanges', 'WorkQueue', 'DeliveryQueue', 'KeptPhotos']
  queues = await queueServer([...names.map(named), 'liangzheng-dev-FailedWork-9Z'])
  client = queueClient(queues.endpoint)
})
afterEach(() => {
  client.destroy()
  return queues.stop()
})

const empty = (queue: string) =>
  redrive(client, redriveOf([queue, '--stage', 'prod']), (line) => lines.push(line))
const order = (work: string, hoursAgo: number): string =>
  JSON.stringify({
    v: 1,
    work,
    shard: 3,
    scheduledAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
  })

it('photos that were not read go back to the queue of kept photos, however many', async () => {
  const photos = Array.from({ length: 23 }, (_, at) => `photo ${at}`)
  queues.put(named('UnreadPhotos'), ...photos)
  expect(await empty('UnreadPhotos')).toEqual({ sent: 23, dropped: 0 })
  expect(queues.bodies(named('KeptPhotos'))).toEqual(photos)
  expect(queues.bodies(named('UnreadPhotos'))).toEqual([])
})

it('an order goes back to the queue of its work, and a stale one is dropped', async () => {
  const [remind, deliver, stale] = [order('remind', 1), order('deliver', 2), order('settle', 80)]
  queues.put(named('FailedWork'), remind, deliver, stale)
  expect(await empty('FailedWork')).toEqual({ sent: 2, dropped: 1 })
  expect(queues.bodies(named('WorkQueue'))).toEqual([remind])
  expect(queues.bodies(named('DeliveryQueue'))).toEqual([deliver])
  expect(lines.at(-1)).toMatch(/^dropped: settle of .*, done by the orders after it$/)
})

it('a message that is nothing we know stays where it is', async () => {
  queues.put(named('FailedWork'), '{"work":1}')
  await expect(empty('FailedWork')).rejects.toThrow()
  expect(queues.bodies(named('FailedWork'))).toEqual(['{"work":1}'])
})

it('a place in the stream is shown and dropped', async () => {
  queues.put(named('FailedChanges'), '{"shardId":"s-1"}')
  expect(await empty('FailedChanges')).toEqual({ sent: 0, dropped: 1 })
  expect(lines).toEqual(['dropped: a place in the stream: {"shardId":"s-1"}'])
})

it('the command says in a sentence what is wrong', async () => {
  for (const args of [[], ['WorkQueue'], ['FailedWork', 'more'], ['FailedWork', '--all']])
    expect(() => redriveOf(args)).toThrow(PlainError)
  await expect(redrive(client, { queue: 'FailedWork', stage: 'test' }, () => undefined)).rejects.toThrow(
    '0 queues are named liangzheng-test-FailedWork-',
  )
})
