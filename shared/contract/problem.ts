import * as z from 'zod/mini'
import { fault } from './fault'

/**
 * Every refusal: its code, its HTTP status, which is always the same, and whether the same request may succeed later (RFC
 * 9110 for the statuses).
 */
export const problems = {
  json_invalid: { status: 400, retryable: false },
  body_required: { status: 400, retryable: false },
  idempotency_key_required: { status: 400, retryable: false },
  idempotency_key_invalid: { status: 400, retryable: false },
  token_required: { status: 401, retryable: false },
  token_invalid: { status: 401, retryable: false },
  token_expired: { status: 401, retryable: false },
  signature_invalid: { status: 401, retryable: false },
  login_code_invalid: { status: 401, retryable: false },
  login_code_used: { status: 401, retryable: false },
  login_blocked: { status: 403, retryable: false },
  role_required: { status: 403, retryable: false },
  consent_required: { status: 403, retryable: false },
  self_review: { status: 403, retryable: false },
  second_person_required: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  invalid_state: { status: 409, retryable: false },
  field_locked: { status: 409, retryable: false },
  registration_number_taken: { status: 409, retryable: false },
  entity_barred: { status: 409, retryable: false },
  too_many_drafts: { status: 409, retryable: false },
  too_many_documents: { status: 409, retryable: false },
  upload_missing: { status: 409, retryable: true },
  not_claimed: { status: 409, retryable: false },
  already_claimed: { status: 409, retryable: false },
  retention_required: { status: 409, retryable: false },
  document_changed: { status: 409, retryable: false },
  slot_expired: { status: 410, retryable: false },
  version_changed: { status: 412, retryable: false },
  body_too_large: { status: 413, retryable: false },
  media_type_unsupported: { status: 415, retryable: false },
  body_invalid: { status: 422, retryable: false },
  query_invalid: { status: 422, retryable: false },
  query_too_wide: { status: 422, retryable: false },
  cursor_invalid: { status: 422, retryable: false },
  idempotency_key_reused: { status: 422, retryable: false },
  photo_refused: { status: 422, retryable: false },
  submission_incomplete: { status: 422, retryable: false },
  decision_incomplete: { status: 422, retryable: false },
  version_required: { status: 428, retryable: false },
  login_rate_limited: { status: 429, retryable: true },
  upload_quota: { status: 429, retryable: true },
  wechat_busy: { status: 503, retryable: true },
  login_unavailable: { status: 503, retryable: true },
  busy: { status: 503, retryable: true },
} as const

export type ProblemCode = keyof typeof problems

const codes = Object.keys(problems)

/**
 * `application/problem+json` (RFC 9457). `faults` come all at once, sorted by path, at most 20 except for a submission.
 * `version` accompanies `version_changed`.
 */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string().check(z.refine((code: string) => codes.includes(code), 'value_not_allowed')),
  requestId: z.string(),
  retryable: z.boolean(),
  faults: z.array(fault),
  version: z.optional(z.number()),
})

export type Problem = z.infer<typeof problem>
