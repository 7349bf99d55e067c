import * as z from 'zod/mini'

/**
 * The closed list of fault codes about the seller's values. `path` says which number or paper is meant, never the code. Each
 * code has a sentence and a way to mend it in `words/faults`.
 */
export const ruleFaultCodes = [
  'length',
  'alphabet',
  'check_digit',
  'organisation_check',
  'province',
  'kind_mismatch',
  'superseded',
  'name_missing',
  'name_not_full',
  'name_mismatch',
  'holder_different',
  'image_type',
  'image_content',
  'image_size',
  'image_pixels',
  'image_corrupt',
  'image_blurred',
  'image_same_as_rejected',
  'missing',
  'document_expired',
  'document_expires_soon',
  'document_wrong_kind',
  'document_unreadable',
  'document_number_mismatch',
  'document_scope',
  'document_online_not_stated',
  'dates_inconsistent',
  'date_out_of_range',
  'suspected_altered',
  'forged',
  'borrowed',
  'exemption_not_eligible',
  'exemption_goods_processed',
  'goods_out_of_scope',
  'label_item_missing',
  'goods_barred',
  'multilevel_declared',
  'multilevel_detected',
  'entity_barred',
  'stall_not_online',
] as const

/** Faults of form: the request could be parsed, but is not of the shape the contract gives. Nothing of it is saved. */
export const shapeFaultCodes = [
  'unrecognized_keys',
  'type_invalid',
  'required',
  'value_not_allowed',
  'too_long',
  'too_short',
  'too_many',
  'too_few',
  'too_large',
  'too_small',
  'too_deep',
  'characters_not_allowed',
  'date_invalid',
  'format_invalid',
  'address_not_public',
] as const

/**
 * The reasons why data is not erased yet: the law has it kept until the end of the day that `seen` gives (SAMR order 37
 * art. 31), or it is needed for a matter that is still open.
 */
const retentionFaultCodes = ['retention', 'legal_hold'] as const

export const faultCodes = [...ruleFaultCodes, ...shapeFaultCodes, ...retentionFaultCodes] as const
export const faultLevels = ['reject', 'warn', 'info'] as const

export type RuleFaultCode = (typeof ruleFaultCodes)[number]
export type ShapeFaultCode = (typeof shapeFaultCodes)[number]
export type FaultCode = (typeof faultCodes)[number]
export type FaultLevel = (typeof faultLevels)[number]

/**
 * One fault, and the way to mend it.
 *
 * `path` is a JSON pointer (RFC 6901) into the sent or stored data; `reject` blocks, `warn` asks a person to look, `info`
 * only tells. `message` and `fix` are sentences in the reader's language. `seen` is the value that the seller wrote and
 * `read` the one on the paper, where the two are worth showing side by side.
 */
export const fault = z.strictObject({
  code: z.enum(faultCodes),
  path: z.string(),
  level: z.enum(faultLevels),
  message: z.string(),
  fix: z.string(),
  seen: z.optional(z.string()),
  read: z.optional(z.string()),
})

export type Fault = z.infer<typeof fault>

/** A fault before it is put into words: the result of rules and of checks on numbers. */
export type Finding = Omit<Fault, 'message' | 'fix'>
