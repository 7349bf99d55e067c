import * as z from 'zod/mini'
import { instant, line } from './text'

export const sanctionActions = ['warn', 'suspend', 'reinstate', 'close', 'bar'] as const
export type SanctionAction = (typeof sanctionActions)[number]

/**
 * The findings that a sanction can rest on. A second `three_no` finding, or proven `multi_level` selling, is ground for
 * barring.
 */
export const sanctionFindings = ['three_no', 'multi_level', 'forgery', 'conduct', 'other'] as const
export type SanctionFinding = (typeof sanctionFindings)[number]

const evidence = z.strictObject({
  text: line(500).check(z.minLength(1, 'too_short')),
  url: z.optional(line(500).check(z.regex(/^https:\/\//, 'format_invalid'))),
})

/**
 * A request for a sanction: `rule` is the article or rule broken, `facts` the events, `evidence` the proof of them. For
 * `reinstate` the evidence is the outcome document.
 */
export const sanctionRequest = z.strictObject({
  action: z.enum(sanctionActions),
  finding: z._default(z.enum(sanctionFindings), 'other'),
  rule: line(200).check(z.minLength(1, 'too_short')),
  facts: line(1000).check(z.minLength(1, 'too_short')),
  evidence: z.array(evidence).check(z.minLength(1, 'too_few'), z.maxLength(10, 'too_many')),
})
export type SanctionRequest = z.infer<typeof sanctionRequest>

/** `awaiting_signature`: a second person has yet to sign; only then is it applied. */
export const sanction = z.extend(sanctionRequest, {
  id: z.string(),
  state: z.enum(['applied', 'awaiting_signature']),
  by: z.string(),
  at: instant,
  signedBy: z.nullable(z.string()),
  signedAt: z.nullable(instant),
})
export type Sanction = z.infer<typeof sanction>

/** The outcome of the request; `offers` are sanctions for which the ground is now given. */
export const sanctionAnswer = z.strictObject({
  sanctionId: z.string(),
  state: z.enum(['applied', 'awaiting_signature']),
  offers: z.array(z.enum(sanctionActions)),
  version: z.number(),
})
export type SanctionAnswer = z.infer<typeof sanctionAnswer>
