import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import * as z from 'zod/mini'

const structured = z.object({
  statusCode: z.int().check(z.gte(100), z.lte(599)),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
})

/**
 * Sends what a function returned. An object with `statusCode` is an answer in full; anything else is the body of a 200
 * in JSON. A result that is neither is the gateway's own 500.
 */
export function answerResult(response: ServerResponse, result: unknown): void {
  const inFull = typeof result === 'object' && result !== null && 'statusCode' in result
  if (!inFull) {
    const text = typeof result === 'string' ? result : JSON.stringify(result ?? null)
    response.writeHead(200, { 'content-type': 'application/json' }).end(text)
    return
  }
  const parsed = z.safeParse(structured, result)
  if (!parsed.success) {
    answerGatewayError(response, 500, 'Internal Server Error')
    return
  }
  const { statusCode, headers = {}, cookies, body, isBase64Encoded } = parsed.data
  const out: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(headers)) out[name.toLowerCase()] = String(value)
  if (cookies) out['set-cookie'] = cookies
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > 0) out['content-type'] ??= 'text/plain;charset=UTF-8'
  if (statusCode !== 204 && statusCode !== 304) out['content-length'] = bytes.length
  response.writeHead(statusCode, out).end(bytes)
}

/** The gateway's own short answers. */
export function answerGatewayError(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }))
}
