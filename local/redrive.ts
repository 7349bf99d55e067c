import {
  DeleteMessageCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { runCommand } from './build/run-command'
import { commandArguments } from './process/command-arguments'
import { PlainError } from './process/plain-error'

const usage = `Usage: npm run -s redrive -- <FailedWork|UnreadPhotos|FailedChanges> [--stage prod]
Region and credentials are those of the AWS SDK's environment.`

const order = z.object({ work: z.string(), scheduledAt: z.string() })
const staleMs = 72 * 60 * 60 * 1000

/** Where a message of a dead-letter queue goes: the queue that it came from, or nowhere (null), and why. */
type Destination = { readonly to: string | null; readonly because: string }

/**
 * The dead-letter queues, and what becomes of their messages. A photo may be read twice: the second reading finds it read. An
 * order works off everything that is due, so a second one finds nothing to do; an old one would be refused. A change is only
 * a place in the stream, which nobody can send again: the next change of its merchant tells receivers all.
 */
const destinations: Readonly<Record<string, (body: string, now: number) => Destination>> = {
  UnreadPhotos: () => ({ to: 'KeptPhotos', because: 'read again' }),
  FailedWork(body, now) {
    const { work, scheduledAt } = z.parse(order, JSON.parse(body))
    if (now - Date.parse(scheduledAt) > staleMs)
      return { to: null, because: `${work} of ${scheduledAt}, done by the orders after it` }
    return { to: work === 'deliver' ? 'DeliveryQueue' : 'WorkQueue', because: `${work} of ${scheduledAt}` }
  },
  FailedChanges: (body) => ({ to: null, because: `a place in the stream: ${body}` }),
}

/** Reads the command's arguments; anything wrong is a `PlainError` with one sentence. */
export function redriveOf(args: readonly string[]): { readonly queue: string; readonly stage: string } {
  const { words, values } = commandArguments(args, { options: ['stage'], mostWords: 1, usage })
  const [queue = ''] = words
  if (!Object.hasOwn(destinations, queue)) throw new PlainError(`There is no queue "${queue}". ${usage}`)
  return { queue, stage: values.stage ?? 'dev' }
}

/**
 * Empties a dead-letter queue: each message is sent to the queue it came from, or dropped where that is the right thing, and
 * only then deleted. One that is cut off in between is sent twice, which does no harm. Answers how many were sent and dropped;
 * `say` gets a line for each.
 *
 * Not by `StartMessageMoveTask`: the regions of China have none (Amazon SQS, Getting Started with AWS services in China).
 */
export async function redrive(
  client: SQSClient,
  { queue, stage }: { readonly queue: string; readonly stage: string },
  say: (line: string) => void,
): Promise<{ readonly sent: number; readonly dropped: number }> {
  const destinationOf = destinations[queue]
  if (destinationOf === undefined) throw new Error(`There is no dead-letter queue ${queue}`)
  const urls = new Map<string, string>()
  const urlOf = async (name: string): Promise<string> => {
    const url = urls.get(name) ?? (await findQueue(client, stage, name))
    urls.set(name, url)
    return url
  }
  const from = await urlOf(queue)
  const done = { sent: 0, dropped: 0 }
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: from,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 60,
        WaitTimeSeconds: 2,
      }),
    )
    if (Messages.length === 0) return done
    for (const { Body: body = '', ReceiptHandle: receipt } of Messages) {
      const { to, because } = destinationOf(body, Date.now())
      if (to !== null)
        await client.send(new SendMessageCommand({ QueueUrl: await urlOf(to), MessageBody: body }))
      await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: receipt }))
      done[to === null ? 'dropped' : 'sent'] += 1
      say(`${to === null ? 'dropped' : `sent to ${to}`}: ${because}`)
    }
  }
}

// CloudFormation names a queue by stack, logical id and a random end.
async function findQueue(client: SQSClient, stage: string, name: string): Promise<string> {
  const prefix = `liangzheng-${stage}-${name}-`
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({ QueueNamePrefix: prefix }))
  const [url] = QueueUrls
  if (url === undefined || QueueUrls.length > 1)
    throw new PlainError(`${QueueUrls.length} queues are named ${prefix}...: look at stage and region.`)
  return url
}

async function main(): Promise<void> {
  const wanted = redriveOf(process.argv.slice(2))
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const { sent, dropped } = await redrive(new SQSClient({}), wanted, say)
  say(`${wanted.queue}: ${sent} sent again, ${dropped} dropped.`)
}

if (require.main === module) void runCommand(main)
