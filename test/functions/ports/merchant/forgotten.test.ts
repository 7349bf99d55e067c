import { change } from '#functions/domain/merchant/change'
import { chainHolds } from '#functions/domain/merchant/entry'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { textLookup } from '#functions/domain/staff/lookup'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { calendar } from '#functions/system/calendar'
import { digest } from '#functions/system/digest'
import { day, handedIn, keyed, stepBetween, withdrawn } from '#test/fixtures/merchants'
import { answer, begin, forget, newId, sealedChange, submit, write } from '../stored'
import { eachStore } from './each-store'

const { plain: sha256 } = digest('a secret of the tests for hashes, of 32 and more')

/** Writes a step whose entry bears a real hash. */
async function step(store: MerchantStore, before: Merchant, after: Merchant): Promise<Merchant> {
  const made = change(before, after, {
    action: stepBetween(before, after),
    actor: { id: after.owner, role: 'seller' },
    at: day,
    moment: { now: day, calendar },
    rulesVersion: '2026-06-01',
    sha256,
    keyed,
    seal: await store.sealFor(after.id),
  })
  expect(await store.commit(made, null)).toBe('committed')
  return made.after
}

eachStore((open) => {
  it('an erased merchant is found in no way', async () => {
    const store = open()
    const owner = newId()
    const merchant = await submit(store, owner, 'F1')
    await forget(store, merchant.id)
    expect(await store.load(merchant.id)).toBeNull()
    expect(await store.ownedBy(owner)).toEqual([])
    expect(await store.holderOf('F1')).toBeNull()
    expect((await store.holdersOf(['F1'])).size).toBe(0)
    const found = await store.find(textLookup('F1'), null, 10)
    expect(found.listings).toEqual([])
  })

  it('the audit of an erased merchant stays, sealed, and its chain still holds to its last hash', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'F2')
    const sent = await step(store, draft, handedIn(draft))
    const { id, audit } = await step(store, sent, withdrawn(sent))
    const before = await store.auditOf(id)
    await forget(store, id)
    const after = await store.auditOf(id)
    expect(after).toEqual(before.map((entry) => ({ ...entry, before: null, after: {} })))
    expect(before.map((entry) => entry.after.status)).toEqual(['submitted', 'withdrawn'])
    expect(await store.auditEndOf(id)).toEqual(audit)
    expect(after.at(-1)?.hash).toBe(audit.hash)
    expect(chainHolds(after, sha256)).toBe(true)
  })

  it('a stored answer about an erased merchant is not repeated', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'F3')
    const kept = answer(newId())
    await store.commit(await sealedChange(store, draft, { ...draft, contested: true }), kept)
    expect(await store.answerTo(kept.actor, kept.key)).toEqual(kept)
    await forget(store, draft.id)
    expect(await store.answerTo(kept.actor, kept.key)).toBeNull()
  })

  it('nothing can be written to an erased merchant', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'F4')
    await forget(store, draft.id)
    await expect(store.sealFor(draft.id)).rejects.toThrow()
    expect(await store.load(draft.id)).toBeNull()
  })

  it('erasing twice is erasing once, and an unknown merchant cannot be erased', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'F5')
    await forget(store, draft.id)
    await forget(store, draft.id)
    expect(await store.load(draft.id)).toBeNull()
    await expect(forget(store, newId())).rejects.toThrow()
  })

  it('other merchants stay as they were', async () => {
    const store = open()
    const owner = newId()
    const [gone, stays] = [await begin(store, owner, 'F6'), await begin(store, owner, 'F7')]
    const written = await write(store, stays, { ...stays, contested: true })
    await forget(store, gone.id)
    expect(await store.ownedBy(owner)).toEqual([written])
  })

  it('the end of an audit is known of the merchants there are, and of no other', async () => {
    const store = open()
    const sent = await submit(store, newId(), 'F8')
    expect(await store.auditEndOf(sent.id)).toEqual(sent.audit)
    expect(await store.auditEndOf(newId())).toBeNull()
  })
})
