import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Caller, Callers } from '../iam/callers'
import { refusal, refused, unrecognised } from './answer'
import type { Service } from './service'

/** Where the service listens, and how to end it. */
export type DynamoServer = { readonly endpoint: string; readonly stop: () => Promise<void> }

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const signedBy = /^AWS4-HMAC-SHA256 Credential=([^/]+)\//

/** Whoever says to have signed a request; the signature itself is not verified. */
function callerOf({ headers }: IncomingMessage, callers: Callers): Caller | null {
  const caller = callers(signedBy.exec(headers.authorization ?? '')?.[1] ?? '')
  return caller?.credentials.sessionToken === headers['x-amz-security-token'] ? caller : null
}

/** Serves DynamoDB's JSON protocol to these callers on a free port of the loopback address. */
export async function serveDynamo(service: Service, callers: Callers): Promise<DynamoServer> {
  const working = new Set<Promise<void>>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target'] ?? '').replace(/^DynamoDB_\d+\./, '')
    const text = await textOf(request)
    const caller = callerOf(request, callers)
    const outcome = caller === null ? refused(unrecognised) : await service.serve(operation, text, caller)
    if (outcome === 'silence') return
    if (outcome === 'lost') {
      request.socket.destroy()
      return
    }
    send(response, outcome.status, outcome.text)
  }

  const server = createServer((request, response) => {
    const work = answer(request, response)
      .catch((error: unknown) => {
        const text = error instanceof Error ? error.stack : String(error)
        process.stderr.write(`The embedded DynamoDB failed: ${text}\n`)
        const failed = refused(refusal('InternalServerError', 'The embedded DynamoDB failed', undefined, 500))
        send(response, failed.status, failed.text)
      })
      .finally(() => working.delete(work))
    working.add(work)
  })
  // A client keeps its connections; none is to be closed under a request that it just sent.
  server.keepAliveTimeout = 0
  const port = await listen(server)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.all(working)
      server.closeAllConnections()
      await closed
    },
  }
}

function send(response: ServerResponse, status: number, text: string): void {
  const bytes = Buffer.from(text)
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
