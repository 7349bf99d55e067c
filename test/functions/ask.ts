import * as z from 'zod/mini'
import { route } from '#functions/http/route'
import { serve } from '#functions/http/serve'
import { publicOperations } from '#functions/operations/public/public-operations'
import { sellerOperations } from '#functions/operations/seller/seller-operations'
import { staffOperations } from '#functions/operations/staff/staff-operations'
import { uploadOperations } from '#functions/operations/upload/upload-operations'
import type { Operations } from '#functions/ports/handler'
import type { World } from '#functions/ports/world'
import { api } from '#shared/contract/api'
import { openapi } from '#shared/contract/openapi/openapi'
import { problem } from '#shared/contract/problem'
import { type Asking, gatewayEvent } from '#test/fixtures/gateway-event'

/** An answer as it goes over the wire. `json` is null where the body is none. */
export type Answered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly json: unknown
}

export type Ask = (asking: Asking) => Promise<Answered>

/** Every operation of the API. The four functions hold a part each. */
const operations: Operations = {
  ...sellerOperations,
  ...uploadOperations,
  ...staffOperations,
  ...publicOperations,
}

function jsonOf(text: string): unknown {
  return /^[[{]/.test(text) ? JSON.parse(text) : null
}

const response = z.object({
  description: z.optional(z.string()),
  headers: z.optional(z.record(z.string(), z.unknown())),
})
const described = z.record(
  z.string(),
  z.record(z.string(), z.object({ responses: z.record(z.string(), response) })),
)
const paths = described.parse(openapi().paths)

// Headers that a generated client reads.
const known = ['etag', 'location', 'retry-after', 'www-authenticate', 'x-request-id']

/** An answer must be one that the API's description has for its operation: status, refusal and headers. */
function expectDescribed({ method = 'GET', path }: Asking, { status, headers, json }: Answered): void {
  const operation = [...route(path)].find(([name]) => name === method)?.[1]
  if (operation === undefined) return
  const { path: template } = api[operation.name]
  const found = paths[template]?.[method.toLowerCase()]?.responses[status]
  const code = status < 400 ? '' : `\`${z.parse(z.object({ code: z.string() }), json).code}\`: `
  expect([operation.name, status, found?.description]).toEqual([
    operation.name,
    status,
    expect.stringContaining(code),
  ])
  const sent = known.filter((name) => name in headers)
  const named = Object.keys(found?.headers ?? {}).map((name) => name.toLowerCase())
  expect([operation.name, status, named]).toEqual([operation.name, status, expect.arrayContaining(sent)])
}

/** Asks the whole API, in this process, in this world. */
export function askIn(world: World): Ask {
  const serveAll = serve(operations, () => world)
  return async (asking) => {
    const answered = answerOf(await serveAll(gatewayEvent(asking)))
    expectDescribed(asking, answered)
    return answered
  }
}

function answerOf(result: Awaited<ReturnType<ReturnType<typeof serve>>>): Answered {
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
  )
  const text = result.body ?? ''
  return { status: result.statusCode ?? 0, headers, text, json: jsonOf(text) }
}

/** The body of a success, checked against its schema. */
export function bodyOf<S extends z.ZodMiniType>(
  schema: S,
  answered: Answered,
  status: 200 | 201 = 200,
): z.infer<S> {
  if (answered.status !== status) throw new Error(`${answered.status} instead of ${status}: ${answered.text}`)
  return z.parse(schema, answered.json)
}

const chinese = /[\u4e00-\u9fff]/

/** Status and code of a refusal, whose whole shape is checked: a problem document with sentences, and no more than that. */
export function refusal(answered: Answered): {
  status: number
  code: string
  faults: string[]
  version?: number
} {
  const read = z.parse(problem, answered.json)
  const { status, code, title, requestId, faults, version } = read
  expect(status).toBe(answered.status)
  expect(answered.headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  })
  const inChinese = answered.headers['content-language'] === 'zh-CN'
  for (const sentence of [title, ...faults.flatMap(({ message, fix }) => [message, fix])]) {
    expect(sentence.trim()).not.toBe('')
    expect(chinese.test(sentence)).toBe(inChinese)
  }
  expect(faults.map(({ path }) => path)).toEqual(faults.map(({ path }) => path).sort())
  return {
    status,
    code,
    faults: faults.map((fault) => `${fault.code} ${fault.path}`),
    ...(version === undefined ? {} : { version }),
  }
}
