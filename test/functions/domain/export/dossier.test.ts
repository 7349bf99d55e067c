import { dossierOf } from '#functions/domain/export/dossier'
import { change } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { digest } from '#functions/system/digest'
import { draftOf, keyed } from '#test/fixtures/merchants'
import { at, bring, live } from '../live'

const { plain } = digest('a secret of the tests for hashes, of 32 and more')
const noted = (before: Merchant, after = before) =>
  change(before, after, {
    action: 'disclose',
    actor: { id: 'zhao', role: 'supervisor' },
    at: at.now,
    moment: at,
    rulesVersion: '2026-06-01',
    sha256: plain,
    keyed,
    seal: (what, text) => `${what}: ${text.length}`,
  })

it('a dossier holds the form, the papers, the decisions and the audit, unmasked, and proves the audit chain', () => {
  const first = noted(live())
  const { after, entries } = noted(first.after)
  const audit = [...first.entries, ...entries]
  const dossier = dossierOf(after, audit, at, plain)
  expect(dossier).toMatchObject({
    madeAt: at.now,
    merchant: { id: 'tea', status: 'active', approvedAt: at.now, verifiedAt: at.now },
    form: after.fields,
    judgements: after.judgements,
    pending: null,
    decisions: { sanctions: [], appeal: null },
    audit,
    proof: { chainHolds: true, end: { seq: 2 }, coverage: { day: '2026-11-25' } },
  })
  expect(dossier.papers).toHaveLength(after.papers.length)
  expect(dossier.papers[0]).toMatchObject({
    kind: after.papers[0]?.kind,
    sha256: 'a'.repeat(64),
    confirmedAt: at.now,
  })
  expect(dossier.proof.clock.map(({ auditSeq }) => auditSeq)).toEqual([1, 2])
})

it('a dossier leaves later entries out, and shows that an altered chain does not hold', () => {
  const first = noted(live())
  const second = noted(first.after)
  const audit = [...first.entries, ...second.entries]
  expect(dossierOf(first.after, audit, at, plain)).toMatchObject({
    audit: first.entries,
    proof: { chainHolds: true },
  })
  const touched = audit.map((entry) => ({ ...entry, actor: 'nobody' }))
  expect(dossierOf(second.after, touched, at, plain).proof.chainHolds).toBe(false)
  expect(dossierOf(second.after, first.entries, at, plain).proof.chainHolds).toBe(false)
})

it('a dossier holds the pending change, and of a draft it has no dates and an empty audit', () => {
  const changing = bring(live(), 'goods.label')
  expect(dossierOf(changing, [], at, plain).pending).toMatchObject({
    submittedAt: null,
    form: changing.fields,
  })
  expect(dossierOf(draftOf('m', 'she'), [], at, plain)).toMatchObject({
    merchant: { submittedAt: null, approvedAt: null, verifiedAt: null },
    pending: null,
    audit: [],
    proof: { chainHolds: true, coverage: { active: false, verifiedAt: null } },
  })
})
