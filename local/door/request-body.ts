import type { IncomingMessage } from 'node:http'
import * as z from 'zod/mini'
import { answerJson, type Visit } from './door'

/**
 * Reads a request's body, or says `too_large` once it passes `limit` bytes. The rest of a body that is too large is
 * read and thrown away, so that the caller hears the answer instead of a broken connection.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'too_large'> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size <= limit) parts.push(bytes)
    else parts.length = 0
  }
  return size > limit ? 'too_large' : Buffer.concat(parts)
}

const doorLimit = 64_000

/**
 * Reads the JSON that a local door expects. What cannot be parsed is answered with 400, what does not fit with 422 and
 * the sentence `expectation`; then null is returned and nothing is left to do.
 */
export async function readDoorJson<Shape extends z.ZodMiniType>(
  visit: Visit,
  shape: Shape,
  expectation: string,
): Promise<z.infer<Shape> | null> {
  const body = await readBody(visit.request, doorLimit)
  const given = body === 'too_large' ? undefined : parseJson(body.toString('utf8'))
  if (given === undefined) {
    answerJson(visit, 400, { message: `The body is not JSON. ${expectation}` })
    return null
  }
  const parsed = z.safeParse(shape, given)
  if (parsed.success) return parsed.data
  answerJson(visit, 422, { message: expectation })
  return null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
