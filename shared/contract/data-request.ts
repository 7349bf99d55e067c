import * as z from 'zod/mini'
import { auditActionNames } from './audit-actions'
import { merchant } from './merchant'
import { consents } from './reminder'
import { instant } from './text'

/** What a person may ask of her data (Personal Information Protection Law art. 45, 47): a copy, or that it be erased. */
export const dataRequest = z.strictObject({ kind: z.enum(['export', 'erase']) })

/** Something she did: what changed by it, before and after. Every field is as she gave it. */
export const ownDeed = z.strictObject({
  at: instant,
  action: z.enum(auditActionNames),
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.record(z.string(), z.unknown()),
})
export type OwnDeed = z.infer<typeof ownDeed>

/**
 * `export`: the application with its papers and declarations, what is left of her consents to messages, and what she did,
 * oldest first. `erase`: from now on nobody can read what she told, and no way leads to it.
 */
export const dataAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('export'),
    at: instant,
    merchant,
    messageConsents: consents,
    deeds: z.array(ownDeed),
  }),
  z.strictObject({ kind: z.literal('erase'), at: instant }),
])
