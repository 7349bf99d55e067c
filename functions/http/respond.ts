import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Refusal } from '#functions/domain/merchant/refusal'
import { type Problem, type ProblemCode, problems } from '#shared/contract/problem'
import type { Language } from '#shared/words/language'
import { problemTitle } from '#shared/words/problem-words'
import { speakFault } from '#shared/words/speak'
import type { Written } from './operation'

const mostFaults = 20
const retrySeconds: Partial<Record<ProblemCode, number>> = {
  login_rate_limited: 60,
  login_unavailable: 300,
  upload_quota: 3600,
}

/** Headers of every answer. Only public pages may be cached: they set their own header for that. */
const always = (requestId: string): Record<string, string> => ({
  'x-request-id': requestId,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
})

/** A success. */
export const respond = (
  { status, headers, body, isBase64 = false }: Written,
  requestId: string,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...always(requestId), ...headers },
  ...(body === null ? {} : { body }),
  ...(isBase64 ? { isBase64Encoded: true } : {}),
})

const byPath = (left: { path: string }, right: { path: string }): number =>
  left.path < right.path ? -1 : left.path > right.path ? 1 : 0

/** A refusal as `application/problem+json` (RFC 9457), every fault in the reader's language. */
export function respondProblem(
  refusal: Refusal,
  language: Language,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const { status, retryable } = problems[refusal.refusal]
  const faults = (refusal.faults ?? []).map((finding) => speakFault(finding, language)).sort(byPath)
  const problem: Problem = {
    type: `/docs#${refusal.refusal}`,
    title: problemTitle(refusal.refusal, language),
    status,
    code: refusal.refusal,
    requestId,
    retryable,
    faults: refusal.refusal === 'submission_incomplete' ? faults : faults.slice(0, mostFaults),
    ...(refusal.version === undefined ? {} : { version: refusal.version }),
  }
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(status === 429 || status === 503
      ? { 'retry-after': String(retrySeconds[refusal.refusal] ?? 2) }
      : {}),
    ...(refusal.allow === undefined ? {} : { allow: refusal.allow.join(', ') }),
    ...(refusal.version === undefined ? {} : { etag: `"${refusal.version}"` }),
  }
  return respond({ status, headers, body: JSON.stringify(problem) }, requestId)
}
