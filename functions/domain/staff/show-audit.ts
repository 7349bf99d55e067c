import * as z from 'zod/mini'
import { emptyFields, merchantFields } from '#shared/contract/merchant'
import type { AuditEntry } from '#shared/contract/staff'
import type { Entry } from '../merchant/entry'
import { seenBy } from '../personal/personal'

type Facts = Readonly<Record<string, unknown>>

/** The facts that an entry may hold beside fields of the merchant. Any other fact is not shown. */
const otherFacts: readonly string[] = [
  'status',
  'papers',
  'judgements',
  'contested',
  'waivers',
  'sanctions',
  'appeal',
  'legalHold',
  'reviewer',
  'recheckTappedAt',
  'verifiedAt',
  'submittedAt',
  'disclosed',
  'exportId',
  'reason',
  'note',
]

const pendingFacts = z.looseObject({ fields: z.record(z.string(), z.unknown()) })

function seenPending(pending: unknown, seller: unknown, auditSeq: number): unknown {
  if (pending === null) return null
  const { fields, ...rest } = z.parse(pendingFacts, pending)
  return { ...seenFacts(rest, seller, auditSeq), fields: seenFacts(fields, seller, auditSeq) }
}

// An entry holds only the changed fields: the others are filled in, masked along, and left out again.
function seenFacts(facts: Facts, seller: unknown, auditSeq: number): Facts {
  const own = Object.entries(facts).filter(([key]) => key in emptyFields)
  const parsed = z.safeParse(merchantFields, {
    ...emptyFields,
    seller: seller ?? null,
    ...Object.fromEntries(own),
  })
  if (!parsed.success)
    throw new Error(`Audit entry ${auditSeq} holds fields that are none`, { cause: parsed.error })
  const seen: Facts = seenBy('staff', parsed.data)
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => {
      if (key in emptyFields) return [[key, seen[key]]]
      if (key === 'pending') return [[key, seenPending(value, seller, auditSeq)]]
      return otherFacts.includes(key) ? [[key, value]] : []
    }),
  )
}

/**
 * Audit entries as staff see them, oldest first, personal values masked by the kind of seller that the merchant was at the
 * time. `seller` is the kind it is now; undefined for an erased merchant.
 *
 * @throws where an entry holds something else in the place of a field.
 */
export function showAudit(entries: readonly Entry[], seller: unknown): AuditEntry[] {
  let kind = seller
  const shown: AuditEntry[] = []
  for (const { sealed: _, ...entry } of [...entries].reverse()) {
    const after = seenFacts(entry.after, kind, entry.auditSeq)
    if (entry.before !== null && 'seller' in entry.before) kind = entry.before.seller
    shown.push({
      ...entry,
      before: entry.before === null ? null : seenFacts(entry.before, kind, entry.auditSeq),
      after,
    })
  }
  return shown.reverse()
}
