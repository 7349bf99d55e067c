import type { AuditAction } from '#shared/contract/audit-actions'
import type { Role } from '#shared/contract/staff'
import { shanghaiDay, startOfDay } from '#shared/rules/day'
import type { Moment } from '../application/assess'
import { pendingOf } from '../application/content'
import { type Plan, planAfter, rungsOf } from '../reminder/plan'
import { type Places, placesOf } from '../staff/places'
import { canonical } from './canonical'
import { type Entry, hashed, type Seal, sealedAs } from './entry'
import { isStep } from './life'
import type { Merchant } from './merchant'
import { erasesAt } from './retention'
import { settlesOn } from './settle'

/** Who changes a merchant, and as what. */
export type Actor = { readonly id: string; readonly role: 'seller' | 'clock' | Role }

/** What a change is called in the audit, and all that must be known to write it down. */
export type Circumstance = {
  readonly action: AuditAction
  readonly actor: Actor
  /** When it became true: now, but for what the clock decided earlier. */
  readonly at: string
  readonly moment: Moment
  readonly rulesVersion: string
  readonly sha256: (text: string) => string
  /** Seals text with the merchant's own data key. */
  readonly seal: Seal
  /** What else the audit is to hold of it: a reason, what was disclosed. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** A merchant before and after, with the audit entries that belong to the change, one for each step. */
export type Change = {
  readonly before: Merchant | null
  readonly after: Merchant
  readonly entries: readonly Entry[]
  /** When the clock next has work with the merchant; what did not move is left out. */
  readonly due: Due
  /** Where it stood in the lists of staff (null: it was not), and where it stands now. */
  readonly places: { readonly had: Places | null; readonly has: Places }
  /** What it has to do with the bar list, if anything. */
  readonly bars?: Bars
}

/** What a submission must not meet on the bar list, and what a barring writes to it: keyed hashes, no value in plain. */
export type Bars = { readonly forbidden: readonly string[]; readonly listed: readonly string[] }

/**
 * When to remind next and of what, when the clock alone ends it, and when it is erased: instants, or null for never. `isOtherwise`: what may have
 * been missed is another than before, so whoever looked at it must look again.
 */
type Due = {
  readonly remindAt?: string | null
  readonly plan?: Plan
  readonly isOtherwise?: true
  readonly endsAt?: string | null
  readonly erasesAt?: string | null
}

type Facts = Readonly<Record<string, unknown>>

const snapshot = (merchant: Merchant): Facts => ({
  status: merchant.status,
  ...merchant.fields,
  papers: merchant.papers,
  judgements: merchant.judgements,
  contested: merchant.contested,
  waivers: merchant.waivers,
  sanctions: merchant.sanctions,
  appeal: merchant.appeal,
  legalHold: merchant.legalHold,
  pending: pendingOf(merchant),
  reviewer: 'reviewer' in merchant ? merchant.reviewer : null,
  recheckTappedAt: 'recheckTappedAt' in merchant ? merchant.recheckTappedAt : null,
  verifiedAt: 'verifiedAt' in merchant ? merchant.verifiedAt : null,
})

function differing(from: Facts, to: Facts): Facts {
  return Object.fromEntries(
    Object.entries(to).filter(([key, value]) => canonical(value) !== canonical(from[key])),
  )
}

function entryFor(before: Merchant | null, after: Merchant, because: Circumstance): Entry {
  const from = before === null ? {} : snapshot(before)
  const to = snapshot(after)
  const whole = because.action === 'submit'
  const changed = whole ? to : differing(from, to)
  const auditSeq = (before?.audit.seq ?? 0) + 1
  const facts = {
    before: before === null ? null : Object.fromEntries(Object.keys(changed).map((key) => [key, from[key]])),
    after: { ...changed, ...because.facts },
  }
  const told = {
    auditSeq,
    at: because.at,
    actor: because.actor.id,
    role: because.actor.role,
    action: because.action,
    ...facts,
    sealed: because.seal(sealedAs(auditSeq), canonical(facts)),
    rulesVersion: because.rulesVersion,
    documentHashes: after.papers.flatMap((paper) => (paper.sha256 === null ? [] : [paper.sha256])),
    previousHash: before?.audit.hash ?? '',
  }
  return { ...told, hash: because.sha256(canonical(hashed(told))) }
}

// A draft that was never handed in is the seller's own business; from the first submission on all is written down.
// What staff do is written down always: they see a draft whose number another holds.
const isAudited = (before: Merchant | null, after: Merchant, { role }: Actor): boolean =>
  role !== 'seller' || after.status !== 'draft' || (before !== null && before.audit.seq > 0)

const hasCome = (instant: string | null, now: string): boolean => instant !== null && instant <= now

// What did not move is left out: a save that changes nothing of what she will be told writes the head alone. Today's reminder
// counts as still to come, for it may not have been given yet; whoever had it is moved on when she is looked at.
function dueAfter(before: Merchant | null, after: Merchant, moment: Moment): Due {
  const today = shanghaiDay(moment.now)
  const times = (merchant: Merchant) => ({
    ...planAfter(merchant, startOfDay(today), moment),
    missable: rungsOf(merchant, moment).filter(({ day }) => day < today),
    endsAt: settlesOn(merchant, moment),
    erasesAt: erasesAt(merchant),
  })
  const none = { remindAt: null, plan: null, missable: [], endsAt: null, erasesAt: null }
  const had = before === null ? none : times(before)
  const { remindAt, plan, missable, ...has } = times(after)
  const isSame = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)
  const ends = {
    ...(had.endsAt === has.endsAt ? {} : { endsAt: has.endsAt }),
    ...(had.erasesAt === has.erasesAt ? {} : { erasesAt: has.erasesAt }),
  }
  if (!isSame([had.remindAt, had.plan], [remindAt, plan]) || hasCome(remindAt, moment.now))
    return { ...ends, remindAt, plan }
  return isSame(had.missable, missable) ? ends : { ...ends, isOtherwise: true }
}

/** The change of a merchant into `after`: the next version, the time, the start of its status, and the audit entry. */
export function written(before: Merchant | null, after: Merchant, because: Circumstance): Change {
  const begun = before === null || before.status !== after.status
  const next: Merchant = {
    ...after,
    version: (before?.version ?? 0) + 1,
    since: begun ? because.at : after.since,
    sellerWroteAt: because.actor.role === 'seller' ? because.at : after.sellerWroteAt,
    updatedAt: because.at,
  }
  const due = dueAfter(before, next, because.moment)
  const { calendar } = because.moment
  const places = {
    had: before === null ? null : placesOf(before, calendar),
    has: placesOf(next, calendar),
  }
  if (!isAudited(before, next, because.actor)) return { before, after: next, entries: [], due, places }
  const entry = entryFor(before, next, because)
  const audit = { seq: entry.auditSeq, hash: entry.hash }
  return { before, after: { ...next, audit }, entries: [entry], due, places }
}

/**
 * The change of a merchant into `after` by a step of a merchant's life.
 *
 * @throws when it is none.
 */
export function change(before: Merchant | null, after: Merchant, because: Circumstance): Change {
  const { action, actor } = because
  const party = actor.role === 'seller' || actor.role === 'clock' ? actor.role : 'staff'
  if (isStep(before, after, action, party)) return written(before, after, because)
  throw new Error(`No ${action} by ${party} leads from ${before?.status ?? 'nothing'} to ${after.status}`)
}

/** Two changes of one merchant as one, written together: what the clock had decided, and what was done on top of it. */
export const together = (first: Change, second: Change): Change => ({
  before: first.before,
  after: second.after,
  entries: [...first.entries, ...second.entries],
  due: { ...first.due, ...second.due },
  places: { had: first.places.had, has: second.places.has },
})
