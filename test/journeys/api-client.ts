import { createHash, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { problem } from '#shared/contract/problem'
import type { DocumentKind } from '#shared/contract/requirement-codes'

/** What a request carries besides its endpoint. */
export type Sent = {
  readonly token?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer as an outsider sees it; `body` is JSON where there is any. */
export type Received = {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
  readonly text: string
}

const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

/** Calls an endpoint over HTTP, as its contract says: with a key where one is required. */
export async function call(origin: string, endpoint: Endpoint, sent: Sent = {}): Promise<Received> {
  const response = await fetch(`${origin}${fill(endpoint.path, sent.params ?? {})}${sent.query ?? ''}`, {
    method: endpoint.method,
    headers: {
      ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(sent.token === undefined ? {} : { authorization: `Bearer ${sent.token}` }),
      ...(endpoint.idempotencyKey ? { 'idempotency-key': randomUUID() } : {}),
      ...sent.headers,
    },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
  })
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : null, text }
}

/** The body of a success, by the contract. Anything else fails, and says what came instead. */
export function success<T>(received: Received, schema: z.ZodMiniType<T>): T {
  if (received.status >= 300) throw new Error(`Expected a success, got ${received.status}: ${received.text}`)
  return z.parse(schema, received.body)
}

/** The problem of a refusal, by the contract. */
export const refusal = (received: Received) => z.parse(problem, received.body)

/** Logs a seller in through the pretend WeChat. */
export async function signIn(origin: string, name: string): Promise<string> {
  const received = await call(origin, api.openSession, { body: { code: `dev:${name}` } })
  return success(received, api.openSession.answer.body).token
}

/** Sends a photo the way the app does: slot, multipart POST with the file last, confirm. */
export async function sendPhoto(
  origin: string,
  token: string,
  merchantId: string,
  kind: DocumentKind,
  bytes: Uint8Array,
): Promise<Received> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const opened = await call(origin, api.openSlot, {
    token,
    params: { id: merchantId },
    body: { kind, contentType: 'image/jpeg', bytes: bytes.length, sha256 },
  })
  const { upload, documentId } = success(opened, api.openSlot.answer.body)
  const form = new FormData()
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
  const posted = await fetch(upload.url, { method: 'POST', body: form })
  if (posted.status !== 204)
    throw new Error(`The upload was answered ${posted.status}: ${await posted.text()}`)
  return call(origin, api.confirmDocument, { token, params: { id: merchantId, documentId }, body: {} })
}
