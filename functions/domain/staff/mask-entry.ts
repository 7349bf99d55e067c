import * as z from 'zod/mini'
import { emptyFields, merchantFields } from '#shared/contract/merchant'
import type { AuditEntry } from '#shared/contract/staff'
import type { Entry } from '../merchant/entry'
import { maskFields } from './mask'

type Facts = Record<string, unknown>

const pendingFacts = z.looseObject({ fields: z.record(z.string(), z.unknown()) })

// An entry holds only the fields that changed: the others are filled in, masked along, and left out again.
function maskFacts(facts: Facts, seller: unknown): Facts {
  const known = Object.fromEntries(Object.entries(facts).filter(([key]) => key in emptyFields))
  const parsed = z.safeParse(merchantFields, { ...emptyFields, seller: seller ?? null, ...known })
  if (!parsed.success) throw new Error('An audit entry holds fields that are none', { cause: parsed.error })
  const hidden: Facts = { ...maskFields(parsed.data) }
  const held = z.safeParse(pendingFacts, facts.pending)
  const pending = held.success ? { ...held.data, fields: maskFacts(held.data.fields, seller) } : facts.pending
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      key === 'pending' ? pending : key in known ? hidden[key] : value,
    ]),
  )
}

/** An audit entry as it is shown, with personal values masked; `seller` is the kind of seller it is about. */
export const maskEntry = ({ sealed: _, ...entry }: Entry, seller: unknown): AuditEntry => ({
  ...entry,
  before: entry.before === null ? null : maskFacts(entry.before, seller),
  after: maskFacts(entry.after, seller),
})
