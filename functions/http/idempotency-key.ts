import { type Refusal, refuse } from '#functions/domain/merchant/refusal'

const visibleAscii = /^[\x21-\x7e]{1,200}$/

/** The Idempotency-Key of a request: 1 to 200 visible ASCII characters. */
export function idempotencyKey(header: string | undefined): string | Refusal {
  if (header === undefined || header === '') return refuse('idempotency_key_required')
  return visibleAscii.test(header) ? header : refuse('idempotency_key_invalid')
}
