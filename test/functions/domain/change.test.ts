import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type Change, canonical, chainHolds, change } from '#functions/domain/change'
import type { Merchant } from '#functions/domain/merchant'
import { calendar } from '#functions/machine/calendar'
import { day, draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'

const seeded = { seed: 9, numRuns: 200 }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const later = '2026-11-26T02:00:00.000Z'

const made = (
  before: Merchant | null,
  after: Merchant,
  role: 'seller' | 'reviewer' = 'seller',
  action = 'update',
): Change =>
  change(before, after, {
    action,
    actor: { id: 'somebody', role },
    at: later,
    moment: { now: later, calendar },
    rulesVersion: '2026-06-01',
    sha256,
  })

const draft: Merchant = made(null, draftOf('m', 'owner')).after

it('every change is the next version, at its time', () => {
  expect(draft).toMatchObject({ version: 1, updatedAt: later })
  expect(made(draft, { ...draft, contested: true }).after.version).toBe(2)
})

it('a status begins when it is entered and not when something else changes', () => {
  const sent = made(draft, handedIn(draft)).after
  expect(sent.since).toBe(later)
  expect(made({ ...sent, since: day }, { ...sent, since: day, contested: true }).after.since).toBe(day)
})

it('what staff do is not written by the seller', () => {
  const old = { ...draft, sellerWroteAt: day }
  expect(made(old, { ...old }).after.sellerWroteAt).toBe(later)
  expect(made(old, { ...old }, 'reviewer').after.sellerWroteAt).toBe(day)
})

it('a draft is the seller’s own business; from the first submission on all is written down', () => {
  expect(made(null, draftOf('m', 'owner')).entry).toBeNull()
  expect(made(draft, { ...draft, contested: true }).entry).toBeNull()
  expect(made(draft, handedIn(draft)).entry).toMatchObject({ auditSeq: 1, previousHash: '' })
  expect(made(draft, withdrawn(draft)).entry).toMatchObject({
    auditSeq: 1,
    before: { status: 'draft' },
    after: { status: 'withdrawn' },
  })
})

it('a submission holds everything, any other entry what changed', () => {
  const submitted = made(draft, handedIn(draft), 'seller', 'submit')
  expect(Object.keys(submitted.entry?.after ?? {})).toEqual(
    expect.arrayContaining(['fullName', 'papers', 'judgements', 'status']),
  )
  const next = made(submitted.after, { ...submitted.after, contested: true })
  expect([next.entry?.before, next.entry?.after]).toEqual([{ contested: false }, { contested: true }])
  expect(next.entry?.documentHashes).toEqual(draft.papers.map(({ sha256: hash }) => hash))
})

it('without a before an entry has none', () => {
  expect(made(null, handedIn(draftOf('m', 'owner'))).entry?.before).toBeNull()
})

it('photos that are not kept yet have no hash to tell', () => {
  const waiting = { ...handedIn(draft), papers: draft.papers.map((paper) => ({ ...paper, sha256: null })) }
  expect(made(draft, waiting).entry?.documentHashes).toEqual([])
})

describe('the chain', () => {
  const links = (count: number) => {
    let current = draft
    return Array.from({ length: count }, (_, index) => {
      const next = made(current, { ...handedIn(current), contested: index % 2 === 0 })
      current = next.after
      if (next.entry === null) throw new Error('What is handed in is written down')
      return next.entry
    })
  }

  it('holds for every beginning of it, also read back from JSON', () => {
    const entries = links(5)
    for (let count = 0; count <= 5; count += 1) expect(chainHolds(entries.slice(0, count), sha256)).toBe(true)
    expect(chainHolds(JSON.parse(JSON.stringify(entries)), sha256)).toBe(true)
  })

  it('breaks when anything of any entry is changed, or one is missing, doubled or moved', () => {
    const entries = links(5)
    const fields = [
      'auditSeq',
      'at',
      'actor',
      'role',
      'action',
      'before',
      'after',
      'rulesVersion',
      'documentHashes',
      'previousHash',
      'hash',
    ]
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom(...fields), (at, field) => {
        const forged = entries.map((entry, index) => (index === at ? { ...entry, [field]: 'forged' } : entry))
        expect(chainHolds(JSON.parse(JSON.stringify(forged)), sha256)).toBe(false)
      }),
      seeded,
    )
    for (const forged of [
      entries.slice(1),
      entries.filter((_, at) => at !== 2),
      [entries[0], ...entries].flatMap((one) => one ?? []),
      [...entries].reverse(),
    ])
      expect(chainHolds(forged, sha256)).toBe(false)
  })
})

describe('canonical text', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, held]) => [key, shuffled(held)]),
    )
  }

  it('does not depend on the order of keys and is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(shuffled(value))).toBe(canonical(value))
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
      seeded,
    )
  })

  it('leaves out what is undefined, as the store does', () => {
    expect(canonical({ b: undefined, a: [undefined, null] })).toBe('{"a":[null,null]}')
  })
})
