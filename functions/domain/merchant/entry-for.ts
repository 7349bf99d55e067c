import type { Sanction } from '#shared/contract/sanction'
import { pendingOf } from '../application/content'
import { canonical } from './canonical'
import type { ChangeContext } from './change-context'
import { type Entry, hashed } from './entry'
import type { Merchant } from './merchant'

type Facts = Readonly<Record<string, unknown>>

const snapshot = (merchant: Merchant): Facts => ({
  status: merchant.status,
  ...merchant.fields,
  papers: merchant.papers,
  judgements: merchant.judgements,
  contested: merchant.contested,
  waivers: merchant.waivers,
  appeal: merchant.appeal,
  legalHold: merchant.legalHold,
  pending: pendingOf(merchant),
  reviewer: 'reviewer' in merchant ? merchant.reviewer : null,
  recheckTappedAt: 'recheckTappedAt' in merchant ? merchant.recheckTappedAt : null,
  verifiedAt: 'verifiedAt' in merchant ? merchant.verifiedAt : null,
})

const isSame = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)

// A merchant may come to have many sanctions, each with pages of proof: an entry holds those alone that it is about.
function sanctionsThat(
  before: Merchant | null,
  after: Merchant,
): { readonly before: Facts; readonly after: Facts } {
  const [had, has] = [before?.sanctions ?? [], after.sanctions]
  const without = (all: readonly Sanction[], others: readonly Sanction[]) =>
    all.filter((one) => !others.some((other) => isSame(one, other)))
  const [gone, come] = [without(had, has), without(has, had)]
  return come.length === 0
    ? { before: {}, after: {} }
    : { before: { sanctions: gone }, after: { sanctions: come } }
}

/** What an entry says: the values that are new, and those that they replace. A submission says all that is handed in. */
function factsOf(before: Merchant | null, after: Merchant, { action, facts }: ChangeContext) {
  const [from, to] = [before === null ? {} : snapshot(before), snapshot(after)]
  const keys = Object.keys(to)
  const changed = keys.filter((key) => !isSame(from[key], to[key]))
  const told = (of: Facts, names: readonly string[]): Facts =>
    Object.fromEntries(names.map((key) => [key, of[key]]))
  const sanctions = sanctionsThat(before, after)
  return {
    before: before === null ? null : { ...told(from, changed), ...sanctions.before },
    after: { ...told(to, action === 'submit' ? keys : changed), ...sanctions.after, ...facts },
  }
}

/** The audit entry of one step: what changed, sealed, and chained to the entry before it. */
export function entryFor(before: Merchant | null, after: Merchant, because: ChangeContext): Entry {
  const auditSeq = (before?.audit.seq ?? 0) + 1
  const facts = factsOf(before, after, because)
  const plain = {
    auditSeq,
    at: because.at,
    actor: because.actor.id,
    role: because.actor.role,
    action: because.action,
    ...facts,
    sealed: because.seal(auditSeq, canonical(facts)),
    rulesVersion: because.rulesVersion,
    documentHashes: after.papers.flatMap((paper) => (paper.sha256 === null ? [] : [paper.sha256])),
    previousHash: before?.audit.hash ?? '',
  }
  return { ...plain, hash: because.sha256(canonical(hashed(plain))) }
}
