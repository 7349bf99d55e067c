import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request as the parts of the local server see it. */
export type Visit = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  /** The path as it was sent, still percent-encoded, without the query. */
  readonly path: string
  /** The query as it was sent, without the question mark. */
  readonly rawQuery: string
  readonly query: URLSearchParams
}

/** A part of the local server: answers the visit and says true, or leaves it alone and says false. */
export type Door = (visit: Visit) => Promise<boolean>

/** Splits the request's target once for every part. */
export function visitOf(request: IncomingMessage, response: ServerResponse): Visit {
  const target = request.url ?? '/'
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  const rawQuery = mark < 0 ? '' : target.slice(mark + 1)
  const query = new URLSearchParams(rawQuery)
  return { request, response, method: request.method ?? 'GET', path, rawQuery, query }
}

/** Answers JSON that nobody may cache. */
export function answerJson(visit: Visit, status: number, body: unknown): true {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  visit.response.writeHead(status, headers).end(`${JSON.stringify(body)}\n`)
  return true
}

/** Answers a page of HTML; nothing on it may load or run anything. */
export function answerPage(visit: Visit, status: number, html: string): true {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  }
  visit.response.writeHead(status, headers).end(html)
  return true
}
