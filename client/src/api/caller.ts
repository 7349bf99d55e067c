import type * as z from 'zod/mini'
import type { Endpoint } from '#shared/contract/endpoint'
import { problem } from '#shared/contract/problem'
import type { Answered, Sent } from '../platform/send'
import { readAnswer } from './read-answer'
import type { Refusal, Result } from './refusal'

type JsonEndpoint<B extends z.ZodMiniType | null, A extends z.ZodMiniType> = Endpoint & {
  readonly body: B
  readonly answer: { readonly body: A }
}

/** What a call carries besides its name: path parameters, a body, and the two conditional headers. */
export type Asked<B extends z.ZodMiniType | null> = {
  readonly params?: Readonly<Record<string, string>>
  readonly body?: B extends z.ZodMiniType ? z.input<B> : undefined
  readonly idempotencyKey?: string
  readonly version?: number
}
type AskedAny = Omit<Asked<null>, 'body'> & { readonly body?: unknown }

/** What the caller needs: the network, and a session that can be renewed. */
export type CallerNeeds = {
  readonly send: (request: Sent) => Promise<Answered>
  readonly language: () => string
  readonly session: {
    /** The token in hand, or a new one by silent login. */
    readonly token: () => Promise<Result<string>>
    /** Says that this token was refused; the next `token()` logs in again. */
    readonly refuse: (token: string) => void
  }
}

const pathOf = (path: string, params: Readonly<Record<string, string>> = {}) =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))

const refusalOf = (answer: Answered): Refusal => {
  if (answer.status === 0) return { kind: 'unreachable' }
  const answered = readAnswer(problem, answer.body)
  return answered ? { kind: 'problem', problem: answered } : { kind: 'unreadable' }
}

/**
 * Makes the two ways to perform an operation of the contract. A 401 is answered by one silent login and one
 * repeat of the same request, headers and all.
 */
export const createCaller = ({ send, language, session }: CallerNeeds) => {
  const attempt = (endpoint: Endpoint, asked: AskedAny, token: string | null) =>
    send({
      method: endpoint.method,
      path: pathOf(endpoint.path, asked.params),
      headers: {
        'Accept-Language': language(),
        ...(asked.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(asked.idempotencyKey === undefined ? {} : { 'Idempotency-Key': asked.idempotencyKey }),
        ...(asked.version === undefined ? {} : { 'If-Match': `"${asked.version}"` }),
      },
      body: asked.body,
    })

  const answered = async (endpoint: Endpoint, asked: AskedAny): Promise<Result<Answered>> => {
    if (endpoint.caller === 'anyone') return { ok: true, value: await attempt(endpoint, asked, null) }
    const first = await session.token()
    if (!first.ok) return first
    const answer = await attempt(endpoint, asked, first.value)
    if (answer.status !== 401) return { ok: true, value: answer }
    session.refuse(first.value)
    const second = await session.token()
    if (!second.ok) return second
    return { ok: true, value: await attempt(endpoint, asked, second.value) }
  }

  return {
    /** Performs an operation that answers with JSON. */
    async call<B extends z.ZodMiniType | null, A extends z.ZodMiniType>(
      endpoint: JsonEndpoint<B, A>,
      asked: Asked<B>,
    ): Promise<Result<z.infer<A>>> {
      const result = await answered(endpoint, asked)
      if (!result.ok) return result
      if (result.value.status !== endpoint.answer.status)
        return { ok: false, refusal: refusalOf(result.value) }
      const value = readAnswer(endpoint.answer.body, result.value.body)
      return value === null ? { ok: false, refusal: { kind: 'unreadable' } } : { ok: true, value }
    },
    /** Performs an operation that answers with nothing. */
    async tell(endpoint: Endpoint, asked: AskedAny): Promise<Result<null>> {
      const result = await answered(endpoint, asked)
      if (!result.ok) return result
      return result.value.status === endpoint.answer.status
        ? { ok: true, value: null }
        : { ok: false, refusal: refusalOf(result.value) }
    },
  }
}

export type Caller = ReturnType<typeof createCaller>
