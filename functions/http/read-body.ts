import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { type Refusal, refuse } from '#functions/domain/merchant/refusal'

const mostBytes = 64 * 1024
const mostDepth = 20

const jsonType = /^application\/(json|merge-patch\+json)\s*(;|$)/i

// Depth is counted on the text, before parsing: a bracket inside a string does not count.
function tooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at += 1
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '{' || letter === '[') {
      depth += 1
      if (depth > mostDepth) return true
    } else if (letter === '}' || letter === ']') depth -= 1
  }
  return false
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// The gateway hands text over with U+FFFD in place of bytes that are no UTF-8; nobody types that character.
function decoded(bytes: Buffer): string | Refusal {
  try {
    const text = utf8.decode(bytes)
    return text.includes('\ufffd') ? refuse('json_invalid') : text
  } catch {
    return refuse('json_invalid') // The decoder throws on bytes that are no UTF-8: for us that is an answer.
  }
}

const bytesOf = (event: APIGatewayProxyEventV2): Buffer =>
  Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')

/** The text of a request as it is, or why it cannot be read: too large, empty, no UTF-8. */
export function readText(event: APIGatewayProxyEventV2): string | Refusal {
  const bytes = bytesOf(event)
  if (bytes.length > mostBytes) return refuse('body_too_large')
  return bytes.length === 0 ? refuse('body_required') : decoded(bytes)
}

/** The JSON of a request, or why it cannot be read: too large, empty, no UTF-8, not JSON by type or by text, too deep. */
export function readBody(event: APIGatewayProxyEventV2): { readonly json: unknown } | Refusal {
  const text = readText(event)
  if (typeof text !== 'string') return text
  if (!jsonType.test(event.headers['content-type'] ?? '')) return refuse('media_type_unsupported')
  if (tooDeep(text)) return refuse('body_invalid', [{ code: 'too_deep', path: '', level: 'reject' }])
  try {
    return { json: JSON.parse(text) }
  } catch {
    return refuse('json_invalid') // The parser throws on what is not JSON: for us that is an answer.
  }
}
