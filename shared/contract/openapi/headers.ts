import type { Json } from './described'

const header = (description: string, example: string): Json => ({
  description,
  schema: { type: 'string' },
  example,
})

/** The headers of answers, by the name they have in the document. */
export const headers = {
  RequestId: header(
    'The id of this request in our logs: name it when you ask for help.',
    'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  ),
  ETag: header('The version, to be sent in If-Match (or, for public pages, in If-None-Match).', '"3"'),
  Location: header('Where what was made can be read.', '/v1/merchants/019ab000-0000-7000-8000-000000000001'),
  RetryAfter: header('After how many seconds the same request may be sent again.', '2'),
  Allow: header('The methods that the path has.', 'GET, PATCH, POST'),
  WwwAuthenticate: header('How to authenticate.', 'Bearer'),
} as const

const named = {
  RequestId: 'X-Request-Id',
  ETag: 'ETag',
  Location: 'Location',
  RetryAfter: 'Retry-After',
  Allow: 'Allow',
  WwwAuthenticate: 'WWW-Authenticate',
} as const

/** The `headers` of a response: every answer has X-Request-Id, and these beside. */
export const withHeaders = (...more: readonly Exclude<keyof typeof headers, 'RequestId'>[]): Json => ({
  headers: Object.fromEntries(
    (['RequestId', ...more] as const).map((name) => [named[name], { $ref: `#/components/headers/${name}` }]),
  ),
})
