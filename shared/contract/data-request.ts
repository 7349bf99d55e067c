import * as z from 'zod/mini'
import { auditActionNames } from './audit-actions'
import { merchant } from './merchant'
import { consents } from './reminder'
import { instant } from './text'

/**
 * A request of the seller about the data of one application (Personal Information Protection Law art. 45, 47): a copy, or
 * erasure.
 */
export const dataRequest = z.strictObject({ kind: z.enum(['export', 'erase']) })

/** A change that the seller made: the changed fields before and after, each as she gave it. */
export const ownChange = z.strictObject({
  at: instant,
  action: z.enum(auditActionNames),
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.record(z.string(), z.unknown()),
})
export type OwnChange = z.infer<typeof ownChange>

/**
 * The answer to a data request. `export`: the application with its papers and declarations, the seller's unused consents to
 * messages, and her changes, oldest first. `erase`: from `at` on nobody can read her data, and the application answers 404.
 */
export const dataAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('export'),
    at: instant,
    merchant,
    messageConsents: consents,
    changes: z.array(ownChange),
  }),
  z.strictObject({ kind: z.literal('erase'), at: instant }),
])
