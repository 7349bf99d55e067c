import type { AuditEntry, Role } from '#shared/contract/staff'
import { shanghaiDay, startOfDay } from '#shared/rules/day'
import { endsOn } from '#shared/rules/standing'
import { evaluated, type Moment } from './assess'
import type { Merchant } from './merchant'
import { type Plan, planAfter, rungsOf } from './reminder-plan'

/** Who changes a merchant, and as what. */
export type Actor = { readonly id: string; readonly role: 'seller' | 'clock' | Role }

/** What a change is called in the audit, and all that must be known to write it down. */
export type Circumstance = {
  readonly action: string
  readonly actor: Actor
  /** When it became true: now, but for what the clock decided earlier. */
  readonly at: string
  readonly moment: Moment
  readonly rulesVersion: string
  readonly sha256: (text: string) => string
}

/** A merchant before and after, with the audit entry that belongs to the change. */
export type Change = {
  readonly before: Merchant | null
  readonly after: Merchant
  readonly entry: AuditEntry | null
  /** When the clock next has work with the merchant; what did not move is left out. */
  readonly due: Due
}

/**
 * When to remind next and of what, and when the clock alone ends it: instants, or null for never. `isOtherwise`: what may have
 * been missed is another than before, so whoever looked at it must look again.
 */
export type Due = {
  readonly remindAt?: string | null
  readonly plan?: Plan
  readonly isOtherwise?: true
  readonly endsAt?: string | null
}

type Facts = Readonly<Record<string, unknown>>

/** JSON with its keys in order, so that equal values have equal text and so equal hashes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`)
  return `{${pairs.join(',')}}`
}

const snapshot = (merchant: Merchant): Facts => ({
  status: merchant.status,
  ...merchant.fields,
  papers: merchant.papers,
  judgements: merchant.judgements,
  contested: merchant.contested,
})

function differing(from: Facts, to: Facts): Facts {
  return Object.fromEntries(
    Object.entries(to).filter(([key, value]) => canonical(value) !== canonical(from[key])),
  )
}

function entryFor(before: Merchant | null, after: Merchant, because: Circumstance): AuditEntry {
  const from = before === null ? {} : snapshot(before)
  const to = snapshot(after)
  const whole = because.action === 'submit'
  const changed = whole ? to : differing(from, to)
  const told = {
    auditSeq: (before?.audit.seq ?? 0) + 1,
    at: because.at,
    actor: because.actor.id,
    role: because.actor.role,
    action: because.action,
    before: before === null ? null : Object.fromEntries(Object.keys(changed).map((key) => [key, from[key]])),
    after: { ...changed },
    rulesVersion: because.rulesVersion,
    documentHashes: after.papers.flatMap((paper) => (paper.sha256 === null ? [] : [paper.sha256])),
    previousHash: before?.audit.hash ?? '',
  }
  return { ...told, hash: because.sha256(canonical(told)) }
}

/** True when the entries count 1, 2, 3 and every hash follows from its entry and the hash before it. */
export function chainHolds(entries: readonly AuditEntry[], sha256: (text: string) => string): boolean {
  let previous = ''
  return entries.every((entry, index) => {
    const { hash, ...told } = entry
    const holds =
      entry.auditSeq === index + 1 && entry.previousHash === previous && sha256(canonical(told)) === hash
    previous = hash
    return holds
  })
}

// A draft that was never handed in is the seller's own business; from the first submission on all is written down.
const isAudited = (before: Merchant | null, after: Merchant): boolean =>
  after.status !== 'draft' || (before !== null && before.audit.seq > 0)

const hasCome = (instant: string | null, now: string): boolean => instant !== null && instant <= now

// What did not move is left out: a save that changes nothing of what she will be told writes the head alone. Today's reminder
// counts as still to come, for it may not have been given yet; whoever had it is moved on when she is looked at.
function dueAfter(before: Merchant | null, after: Merchant, moment: Moment): Due {
  const today = shanghaiDay(moment.now)
  const times = (merchant: Merchant) => ({
    ...planAfter(merchant, startOfDay(today), moment),
    missable: rungsOf(merchant, moment).filter(({ day }) => day < today),
    endsAt: endsOn(evaluated(merchant), moment.now, moment.calendar),
  })
  const none = { remindAt: null, plan: null, missable: [], endsAt: null }
  const had = before === null ? none : times(before)
  const { remindAt, plan, missable, endsAt } = times(after)
  const isSame = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)
  const ends = had.endsAt === endsAt ? {} : { endsAt }
  if (!isSame([had.remindAt, had.plan], [remindAt, plan]) || hasCome(remindAt, moment.now))
    return { ...ends, remindAt, plan }
  return isSame(had.missable, missable) ? ends : { ...ends, isOtherwise: true }
}

/**
 * Makes the change of a merchant into `after`: the next version, the time, the start of its status, and the audit entry.
 */
export function change(before: Merchant | null, after: Merchant, because: Circumstance): Change {
  const begun = before === null || before.status !== after.status
  const next: Merchant = {
    ...after,
    version: (before?.version ?? 0) + 1,
    since: begun ? because.at : after.since,
    sellerWroteAt: because.actor.role === 'seller' ? because.at : after.sellerWroteAt,
    updatedAt: because.at,
  }
  const due = dueAfter(before, next, because.moment)
  if (!isAudited(before, next)) return { before, after: next, entry: null, due }
  const entry = entryFor(before, next, because)
  return { before, after: { ...next, audit: { seq: entry.auditSeq, hash: entry.hash } }, entry, due }
}
