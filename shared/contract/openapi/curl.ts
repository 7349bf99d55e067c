import type { EndpointName } from '../api'
import type { Endpoint } from '../endpoint'
import { exampleOf, exampleQueries } from './examples'

const constant = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

// A single quote ends a quoted text of the shell: it is written outside of the quotes.
const quoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`

const pairs = (query: Readonly<Record<string, string | readonly string[]>>): string =>
  Object.entries(query)
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}=${one}`))
    .join('&')

/**
 * An example request of an operation as a command for curl; values that differ from caller to caller are shell variables.
 */
export function curlOf(id: EndpointName, endpoint: Endpoint): string {
  const query = exampleQueries[id]
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => `$${constant(name)}`)
  const token = { seller: 'SELLER_TOKEN', staff: 'STAFF_TOKEN', anyone: '', wechat: '' }[endpoint.caller]
  const lines = [
    `curl${endpoint.method === 'GET' ? '' : ` -X ${endpoint.method}`} "$ORIGIN${path}${query === undefined ? '' : `?${pairs(query)}`}"`,
    ...(token === '' ? [] : [`-H "Authorization: Bearer $${token}"`]),
    ...(endpoint.idempotencyKey ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(endpoint.ifMatch ? [`-H 'If-Match: "1"'`] : []),
    ...(endpoint.body === null || endpoint.body === 'text'
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(exampleOf(id), null, 2))}`]),
  ]
  return lines.join(' \\\n  ')
}
