import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'

/** One request as a receiver had it. */
export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A receiver on this machine. */
export type Receiver = {
  readonly url: string
  readonly received: readonly Received[]
  readonly stop: () => Promise<void>
}

/** Starts a receiver that reads every request whole and then answers; without `answer` with 204. */
export async function receiver(answer?: RequestListener): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      if (answer === undefined) response.writeHead(204).end()
      else answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port')
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    received,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The headers of a request as the library that verifies it takes them. */
export const headersOf = ({ headers }: Received): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
