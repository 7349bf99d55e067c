import { randomUUID } from 'node:crypto'
import type { SQSRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import type { World } from '#functions/ports/world'
import { serveQueue } from '#functions/queue/serve-queue'
import { answerJson, type Door } from './door'
import type { Template } from './template'

const works: Readonly<Record<string, string>> = { sweep: 'remind', settle: 'settle', forecast: 'forecast' }
const prefix = '/__local/run/'

const target = z.object({ Input: z.string() })
const order = z.object({ work: z.string() })

/** The orders that the template's schedules send for one kind of work, as they would be sent at this instant. */
function ordersFor(template: Template, work: string, now: string): readonly string[] {
  return template
    .resources('AWS::Scheduler::Schedule')
    .map(({ properties }) =>
      target.parse(properties.Target).Input.replace('<aws.scheduler.scheduled-time>', now),
    )
    .filter((input) => order.parse(JSON.parse(input)).work === (work === 'forecast' ? 'remind' : work))
    .map((input) => (work === 'forecast' ? input.replace('"remind"', '"forecast"') : input))
}

const record = (body: string): SQSRecord => ({
  messageId: randomUUID(),
  receiptHandle: '',
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws-cn:sqs:local:000000000000:work',
  awsRegion: 'local',
})

/**
 * `POST /__local/run/sweep` and `/settle`: fires a schedule once, works off every order it causes, and answers
 * `{ ran, outcomes }`: how many orders, and how many merchants fared how. By itself the local stack fires no schedule.
 * `/forecast` counts what tomorrow's sweep would do, and does nothing.
 */
export function runDoor(template: Template, world: World): Door {
  return async (visit) => {
    const work = visit.path.startsWith(prefix) ? works[visit.path.slice(prefix.length)] : undefined
    if (work === undefined) return false
    if (visit.method !== 'POST') {
      visit.response.setHeader('allow', 'POST')
      return answerJson(visit, 405, { message: 'Send a POST without a body.' })
    }
    const outcomes: Record<string, number> = {}
    const obey = serveQueue(
      () => world,
      (done) => {
        for (const [name, count] of Object.entries(done)) outcomes[name] = (outcomes[name] ?? 0) + count
      },
    )
    const orders = ordersFor(template, work, world.clock.now())
    const { batchItemFailures } = await obey({ Records: orders.map(record) })
    return answerJson(visit, 200, { ran: orders.length, failed: batchItemFailures.length, outcomes })
  }
}
