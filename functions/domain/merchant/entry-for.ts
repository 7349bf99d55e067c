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

/** The audit entry of one step: what changed, sealed, and chained to the entry before it. */
export function entryFor(before: Merchant | null, after: Merchant, because: ChangeContext): Entry {
  const from = before === null ? {} : snapshot(before)
  const to = snapshot(after)
  const whole = because.action === 'submit'
  const changed = whole ? to : differing(from, to)
  const auditSeq = (before?.audit.seq ?? 0) + 1
  const facts = {
    before: before === null ? null : Object.fromEntries(Object.keys(changed).map((key) => [key, from[key]])),
    after: { ...changed, ...because.facts },
  }
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
