import { randomUUID } from 'node:crypto'
import type * as z from 'zod/mini'
import { messageOf, PlainError } from '../process/plain-error'

/** A request of the check: its step in words, what is sent, and the status that is right. */
type Asking = {
  readonly step: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly token?: string
  readonly body?: unknown
  readonly version?: number
  readonly status: number
}

/** Asks a deployed stage, with an Idempotency-Key of its own each time. @throws {PlainError} naming the step when the answer is another. */
export type Ask = (asking: Asking) => Promise<Response>

export const askAt =
  (origin: string): Ask =>
  async ({ step, method, path, token, body, version, status }) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        'idempotency-key': randomUUID(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new PlainError(`${step}: ${origin} does not answer, ${messageOf(cause)}.`, { cause })
    })
    if (answer.status === status) return answer
    const text = (await answer.text()).slice(0, 300)
    const request = answer.headers.get('x-request-id')
    const from = request === null ? 'the gateway itself' : `request ${request}`
    throw new PlainError(`${step}: ${status} was expected, ${answer.status} came from ${from}: ${text}`)
  }

/** The body of an answer, by its shape in the contract. */
export const bodyOf = async <T>(answer: Response, shape: z.ZodMiniType<T>): Promise<T> =>
  shape.parse(await answer.json())
