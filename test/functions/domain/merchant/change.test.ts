import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { canonical } from '#functions/domain/merchant/canonical'
import { type Change, change, together } from '#functions/domain/merchant/change'
import { chainHolds } from '#functions/domain/merchant/entry'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { calendar } from '#functions/system/calendar'
import { day, draftOf, handedIn, keyed, stepBetween, withdrawn } from '#test/fixtures/merchants'

const seeded = { seed: 9, numRuns: 200 }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
// Stands for a key: what it makes follows from what goes in.
const seal = (auditSeq: number, text: string): string =>
  Buffer.from(`${auditSeq}\n${text}`).toString('base64')
const later = '2026-11-26T02:00:00.000Z'

const made = (
  before: Merchant | null,
  after: Merchant,
  role: 'seller' | 'reviewer' = 'seller',
  action = stepBetween(before, after),
): Change =>
  change(before, after, {
    action,
    actor: { id: 'somebody', role },
    at: later,
    moment: { now: later, calendar },
    rulesVersion: '2026-06-01',
    sha256,
    keyed,
    seal,
  })

const draft: Merchant = made(null, draftOf('m', 'owner')).after

it('every change adds one to the version and has the time of the change', () => {
  expect(draft).toMatchObject({ version: 1, updatedAt: later })
  expect(made(draft, { ...draft, contested: true }).after.version).toBe(2)
})

it('a status begins when it is entered and not when something else changes', () => {
  const sent = made(draft, handedIn(draft)).after
  expect(sent.since).toBe(later)
  expect(made({ ...sent, since: day }, { ...sent, since: day, contested: true }).after.since).toBe(day)
})

it('an action of staff cannot be written by the seller', () => {
  const old = { ...draft, sellerWroteAt: day }
  expect(made(old, { ...old }).after.sellerWroteAt).toBe(later)
  expect(made(old, { ...old }, 'reviewer', 'hold').after.sellerWroteAt).toBe(day)
})

it('a draft has no audit; from the first submission on every change has an entry', () => {
  expect(made(null, draftOf('m', 'owner')).entries).toEqual([])
  expect(made(draft, { ...draft, contested: true }).entries).toEqual([])
  expect(made(draft, handedIn(draft)).entries[0]).toMatchObject({ auditSeq: 1, previousHash: '' })
  expect(made(draft, withdrawn(draft)).entries[0]).toMatchObject({
    auditSeq: 1,
    before: { status: 'draft' },
    after: { status: 'withdrawn' },
  })
})

it('an action of staff has an audit entry even on a draft, and as the first entry', () => {
  expect(made(draft, { ...draft }, 'reviewer', 'disclose').entries).toMatchObject([
    { auditSeq: 1, action: 'disclose', role: 'reviewer', before: {} },
  ])
  expect(made(null, draftOf('m', 'owner'), 'reviewer').entries).toMatchObject([
    { auditSeq: 1, previousHash: '', before: null, after: { status: 'draft' } },
  ])
})

it('the entry of a submission holds everything, any other entry what changed', () => {
  const submitted = made(draft, handedIn(draft), 'seller', 'submit')
  expect(Object.keys(submitted.entries[0]?.after ?? {})).toEqual(
    expect.arrayContaining(['fullName', 'papers', 'judgements', 'status']),
  )
  const next = made(submitted.after, { ...submitted.after, contested: true })
  expect([next.entries[0]?.before, next.entries[0]?.after]).toEqual([
    { contested: false },
    { contested: true },
  ])
  expect(next.entries[0]?.documentHashes).toEqual(draft.papers.map(({ sha256: hash }) => hash))
})

it('a change of status outside the table is refused', () => {
  expect(() => made(null, handedIn(draftOf('m', 'owner')))).toThrow(
    'Merchant m: no create by seller leads from nothing to submitted',
  )
  expect(() => made(draft, handedIn(draft), 'seller', 'approve')).toThrow(
    'no approve by seller leads from draft',
  )
})

it('a step is taken only by those the table names', () => {
  expect(() => made(draft, handedIn(draft), 'reviewer')).toThrow(
    'no submit by staff leads from draft to submitted',
  )
})

it('two changes written together are one commit, with the entries of both', () => {
  const first = made(draft, handedIn(draft))
  const second = made(first.after, withdrawn(first.after))
  expect(together(first, second, { moment: { now: later, calendar }, keyed })).toMatchObject({
    before: { status: 'draft', version: 1 },
    after: { status: 'withdrawn', version: 3 },
    entries: [{ auditSeq: 1 }, { auditSeq: 2 }],
  })
})

it('photos that are not confirmed have no hash in the entry', () => {
  const waiting = { ...handedIn(draft), papers: draft.papers.map((paper) => ({ ...paper, sha256: null })) }
  expect(made(draft, waiting).entries[0]?.documentHashes).toEqual([])
})

describe('the audit chain', () => {
  const links = (count: number) => {
    let current = draft
    return Array.from({ length: count }, (_, index) => {
      const next = made(current, { ...handedIn(current), contested: index % 2 === 0 })
      current = next.after
      return next.entries
    }).flat()
  }

  it('holds for every prefix of it, also read back from JSON', () => {
    const entries = links(5)
    for (let count = 0; count <= 5; count += 1) expect(chainHolds(entries.slice(0, count), sha256)).toBe(true)
    expect(chainHolds(JSON.parse(JSON.stringify(entries)), sha256)).toBe(true)
  })

  it('holds when its sealed values can no longer be read', () => {
    const entries = links(3).map((entry) => ({ ...entry, before: null, after: {} }))
    expect(chainHolds(entries, sha256)).toBe(true)
  })

  it('from the time before values were sealed covers the values themselves', () => {
    const [entry] = links(1)
    if (entry === undefined) throw new Error('There is no entry')
    const { hash: _, sealed: __, ...content } = entry
    const old = { ...content, sealed: null, hash: sha256(canonical(content)) }
    expect(chainHolds([old], sha256)).toBe(true)
    expect(chainHolds([{ ...old, after: { status: 'active' } }], sha256)).toBe(false)
  })

  it('breaks when any part of any entry is changed, or an entry is missing, doubled or moved', () => {
    const entries = links(5)
    const fields = [
      'auditSeq',
      'at',
      'actor',
      'role',
      'action',
      'sealed',
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
