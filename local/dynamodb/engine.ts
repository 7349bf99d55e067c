import { Agent, request } from 'node:http'
import { localCredentials } from '../secrets/local-credentials'
import type { Answer } from './answer'

/** The embedded engine, asked one operation at a time. */
export type Engine = {
  /**
   * Sends one operation and gives its answer, refusals included.
   *
   * @throws when the engine cannot be reached.
   */
  readonly ask: (operation: string, text: string) => Promise<Answer>
  /** The answer to an operation that must succeed. @throws when it is refused. */
  readonly do: (operation: string, body: object) => Promise<unknown>
  readonly close: () => void
}

const { accessKeyId, region } = localCredentials
const headers = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  // The engine asks for the form of a signature, and checks none.
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`,
}

/** Opens connections to the engine at an endpoint; they are kept and used again. */
export function engineAt(endpoint: string): Engine {
  const { hostname, port } = new URL(endpoint)
  const agent = new Agent({ keepAlive: true, noDelay: true })

  const ask = (operation: string, text: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const target = `DynamoDB_20120810.${operation}`
      const length = { 'x-amz-target': target, 'content-length': Buffer.byteLength(text) }
      const options = { hostname, port, agent, method: 'POST', headers: { ...headers, ...length } }
      const sent = request(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 500, text: Buffer.concat(chunks).toString('utf8') }),
        )
      })
      sent.once('error', reject)
      sent.end(text)
    })

  return {
    ask,
    async do(operation, body) {
      const { status, text } = await ask(operation, JSON.stringify(body))
      if (status !== 200) throw new Error(`The embedded DynamoDB refused ${operation}: ${text}`)
      return JSON.parse(text)
    },
    close: () => agent.destroy(),
  }
}
