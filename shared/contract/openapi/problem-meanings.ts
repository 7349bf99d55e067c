import { type ProblemCode, problems } from '../problem'

/** The meaning of each refusal, for developers who use the API. */
export const problemMeanings: Readonly<Record<ProblemCode, string>> = {
  json_invalid: 'The body is not JSON, or not UTF-8.',
  body_required: 'The operation takes a body, and there was none.',
  idempotency_key_required: 'The Idempotency-Key header is missing.',
  idempotency_key_invalid: 'The Idempotency-Key is not 1 to 200 visible ASCII characters.',
  token_required: 'There is no Authorization header with a bearer token.',
  token_invalid: 'The token is not one of ours, or for another kind of caller.',
  token_expired: 'The token has ended: get a fresh one.',
  signature_invalid: 'The query is not signed by WeChat.',
  login_code_invalid: 'WeChat does not know the login code.',
  login_code_used: 'The login code was used before: each is good once.',
  login_blocked: 'WeChat has blocked this user for risk.',
  role_required: 'The token’s role is not one of those the operation needs.',
  consent_required: 'An ID number or the photo of an ID card was sent without `declarations.sensitiveData`.',
  self_review: 'The telephone number of the token is that of this merchant: nobody handles their own shop.',
  second_person_required: 'The same person took the first step; another one has to take this.',
  not_found: 'There is nothing under this id, or it is not yours to see.',
  method_not_allowed: 'The path is there, the method is not; Allow names those that are.',
  invalid_state: 'The merchant’s present status does not admit this step.',
  field_locked: 'A field cannot be changed in the present status; `faults` name it.',
  registration_number_taken:
    'Another merchant holds this registration number; a person looks within 3 working days.',
  entity_barred: 'This entity was barred for good.',
  too_many_drafts: 'The person has too many applications that were never handed in.',
  too_many_documents: 'The application holds 20 photos.',
  upload_missing: 'The photo has not arrived at the address it was to be sent to.',
  not_claimed: 'The caller has not claimed the merchant, or the claim has ended.',
  already_claimed: 'Somebody else has claimed it.',
  retention_required: 'The law has the data kept for now; `faults` say until when.',
  document_changed: 'A photo was replaced after the reviewer saw it: look again.',
  slot_expired: 'The five minutes to send the photo are over: announce it again.',
  version_changed:
    'Somebody has changed it since the version in If-Match; the problem and ETag have the present one.',
  body_too_large: 'The body is larger than is taken.',
  media_type_unsupported: 'The Content-Type is not the one the operation takes.',
  body_invalid: 'The body is not of the shape described; `faults` name every place.',
  query_invalid: 'The query is not of the shape described; `faults` name every place.',
  query_too_wide: 'The filters match too many rows to be walked: add one.',
  cursor_invalid: 'The cursor is not one of ours, or for other filters: begin anew.',
  idempotency_key_reused: 'The same Idempotency-Key was sent with another body.',
  photo_refused: 'The photo cannot be used; `faults` say why.',
  submission_incomplete: 'Something that blocks the submission is missing or wrong; `faults` name all of it.',
  decision_incomplete:
    'The verdicts are not one for each requirement in review, or a rejection has no reason.',
  version_required: 'The If-Match header is missing or is no version.',
  login_rate_limited: 'WeChat allows no more logins of this user for now.',
  upload_quota: 'The application has announced 40 photos today.',
  wechat_busy: 'WeChat does not answer.',
  login_unavailable: 'WeChat refuses the platform itself. Its operators are told.',
  busy: 'Something of ours does not answer. The same request may be sent again.',
}

/** Whether a text is the code of a refusal. */
const isProblemCode = (code: string): code is ProblemCode => code in problems

/** The codes of all refusals, in the order of their statuses. */
export const problemCodes: readonly ProblemCode[] = Object.keys(problems).filter(isProblemCode)
