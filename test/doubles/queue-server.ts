import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod/mini'

const asked = z.object({
  QueueUrl: z.optional(z.string()),
  QueueNamePrefix: z.optional(z.string()),
  MessageBody: z.optional(z.string()),
  ReceiptHandle: z.optional(z.string()),
  MaxNumberOfMessages: z.optional(z.number()),
})
type Asked = z.infer<typeof asked>
type Message = { readonly body: string; receipt: string | null }

/** Queues of the tests, as the SDK of SQS asks for them (its JSON protocol). A message that was received is not given again. */
export type QueueServer = {
  readonly endpoint: string
  readonly put: (queue: string, ...bodies: readonly string[]) => void
  /** The bodies in a queue, received or not. */
  readonly bodies: (queue: string) => readonly string[]
  readonly stop: () => Promise<void>
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** Starts a server with queues of these names, all empty. */
export async function queueServer(names: readonly string[]): Promise<QueueServer> {
  const queues = new Map<string, Message[]>(names.map((name) => [name, []]))
  const at = (name: string): Message[] => {
    const found = queues.get(name)
    if (found === undefined) throw new Error(`There is no queue ${name}`)
    return found
  }
  const nameIn = (url = ''): string => url.split('/').at(-1) ?? ''

  function act(action: string, { QueueUrl, ...sent }: Asked): object {
    if (action === 'ListQueues') {
      const found = names.filter((name) => name.startsWith(sent.QueueNamePrefix ?? ''))
      return { QueueUrls: found.map((name) => `${endpoint}/000000000000/${name}`) }
    }
    const queue = at(nameIn(QueueUrl))
    if (action === 'SendMessage') {
      const body = sent.MessageBody ?? ''
      queue.push({ body, receipt: null })
      return { MessageId: randomUUID(), MD5OfMessageBody: md5(body) }
    }
    if (action === 'DeleteMessage') {
      queue.splice(
        queue.findIndex(({ receipt }) => receipt === sent.ReceiptHandle),
        1,
      )
      return {}
    }
    if (action !== 'ReceiveMessage') throw new Error(`${action} is not understood here`)
    const given = queue.filter(({ receipt }) => receipt === null).slice(0, sent.MaxNumberOfMessages ?? 1)
    for (const message of given) message.receipt = randomUUID()
    return {
      Messages: given.map(({ body, receipt }) => ({
        MessageId: randomUUID(),
        ReceiptHandle: receipt,
        Body: body,
        MD5OfBody: md5(body),
      })),
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).replace('AmazonSQS.', '')
      const answer = act(action, asked.parse(JSON.parse(Buffer.concat(chunks).toString('utf8'))))
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${portIn(server.address())}`
  return {
    endpoint,
    put: (queue, ...bodies) => void at(queue).push(...bodies.map((body) => ({ body, receipt: null }))),
    bodies: (queue) => at(queue).map(({ body }) => body),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function portIn(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
