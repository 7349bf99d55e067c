import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

/**
 * The outcome of a request. `unanswered` tells whether it may have reached the other side: before the connection was made
 * nothing was written, afterwards nobody can say.
 */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'unanswered'; readonly written: boolean }

/** The time to wait for the whole answer, and headers beside those of JSON. */
export type PostOptions = {
  readonly timeoutMs: number
  readonly headers?: Readonly<Record<string, string>>
}

const longestAnswer = 64_000

/**
 * Posts JSON over a new connection: with a reused one, a connection that the other side had closed could not be told from a
 * lost answer. Follows no redirect. A failure of the network is a value, never thrown: its message could hold the address,
 * which may hold a token.
 */
export function postJson(address: string, body: object, options: PostOptions): Promise<Posted> {
  const url = new URL(address)
  const secure = url.protocol === 'https:'
  const bytes = Buffer.from(JSON.stringify(body))
  return new Promise((resolve) => {
    let written = false
    const request = (secure ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(options.timeoutMs),
      headers: {
        ...options.headers,
        'content-type': 'application/json',
        'content-length': bytes.length,
      },
    })
    const noAnswer = () => resolve({ kind: 'unanswered', written })
    request.on('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        written = true
      }),
    )
    request.on('error', noAnswer)
    request.on('response', (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > longestAnswer) request.destroy()
        else parts.push(part)
      })
      response.on('error', noAnswer)
      response.on('close', noAnswer) // Answered twice, a promise keeps the first answer.
      response.on('end', () =>
        resolve({
          kind: 'answered',
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    request.end(bytes)
  })
}
