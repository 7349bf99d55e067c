import type * as z from 'zod/mini'
import type { ProblemCode } from './problem'
import type { Role } from './staff'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
type Caller = 'anyone' | 'seller' | 'staff' | 'wechat'

/**
 * The form of an answer's body: a schema is JSON, `null` is no body, `'html'` a page, `'json'` JSON as it is written,
 * `'text'` plain, `'svg'` a picture, `'script'` JavaScript packed with gzip.
 */
export type AnswerBody = z.ZodMiniType | null | 'html' | 'json' | 'text' | 'svg' | 'script'

/** The body of a request: JSON by a schema, nothing, or text as it is. */
export type RequestBody = z.ZodMiniType | null | 'text'

/**
 * One operation of the API, as data that both sides import: the server routes, parses and checks by it, the client calls by
 * it, the OpenAPI document is generated from it.
 *
 * `path` has its parameters in braces. `answer` is the one success. `idempotencyKey` and `ifMatch` name the headers a
 * request must carry. `revalidated`: caches may keep the answer, and a request whose If-None-Match names its ETag gets 304.
 * `problems` are the refusals particular to this operation, beyond those every operation has.
 */
export type Endpoint = {
  readonly method: Method
  readonly path: string
  readonly caller: Caller
  readonly roles: readonly Role[]
  readonly summary: string
  readonly query: z.ZodMiniType | null
  readonly body: RequestBody
  readonly answer: { readonly status: 200 | 201 | 204; readonly body: AnswerBody }
  readonly idempotencyKey: boolean
  readonly ifMatch: boolean
  readonly revalidated: boolean
  readonly problems: readonly ProblemCode[]
}

type Given = Pick<Endpoint, 'method' | 'path' | 'caller' | 'summary' | 'answer'> & Partial<Endpoint>

const silent = {
  roles: [],
  query: null,
  body: null,
  idempotencyKey: false,
  ifMatch: false,
  revalidated: false,
  problems: [],
} as const

/** Makes an endpoint from what is particular to it. */
export const endpoint = <const T extends Given>(given: T): Omit<typeof silent, keyof T> & T => ({
  ...silent,
  ...given,
})

/** The type of the parsed body, sent or answered; `undefined` where there is none. */
export type Parsed<T> = T extends z.ZodMiniType<infer Output> ? Output : T extends 'text' ? string : undefined
