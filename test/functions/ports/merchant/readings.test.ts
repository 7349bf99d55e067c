import type { Reading } from '#functions/domain/reading/reading'
import { day } from '#test/fixtures/merchants'
import { begin, newId, write } from '../stored'
import { eachStore } from './each-store'

const reading = (paperId: string, more: Partial<Reading> = {}): Reading => ({
  paperId,
  sha256: 'a'.repeat(64),
  found: {
    outcome: 'read',
    kind: 'licence.business',
    fields: { fullName: { value: '小红茶行', confidence: 0.9 } },
  },
  registered: { outcome: 'unavailable' },
  at: day,
  ...more,
})

eachStore((open) => {
  it('a merchant is loaded with the readings of its papers, and its version stays', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'READ1')
    await store.keepReading(draft.id, reading('p1'))
    await store.keepReading(draft.id, reading('p2', { found: { outcome: 'blurred' } }))
    const loaded = await store.load(draft.id)
    expect(loaded?.version).toBe(draft.version)
    expect(loaded?.readings.map(({ paperId }) => paperId).sort()).toEqual(['p1', 'p2'])
    expect(loaded?.readings.find(({ paperId }) => paperId === 'p1')).toEqual(reading('p1'))
  })

  it('a reading during a write does not make the write stale, and the write keeps it', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'READ2')
    await store.keepReading(draft.id, reading('p1'))
    await write(store, draft, { ...draft, contested: true })
    expect((await store.load(draft.id))?.readings).toEqual([reading('p1')])
  })

  it('a later reading of a paper replaces the earlier', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'READ3')
    await store.keepReading(draft.id, reading('p1'))
    const registered = { outcome: 'found', name: '小红茶行', standing: 'in_force' } as const
    await store.keepReading(draft.id, reading('p1', { registered }))
    expect((await store.load(draft.id))?.readings).toEqual([reading('p1', { registered })])
  })

  it('a dropped reading is gone', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'READ4')
    await store.keepReading(draft.id, reading('p1'))
    await store.keepReading(draft.id, reading('p2'))
    await store.dropReading(draft.id, 'p1', day)
    expect((await store.load(draft.id))?.readings).toEqual([reading('p2')])
  })

  it('lists come without readings, and a reading alone is no merchant', async () => {
    const store = open()
    const owner = newId()
    const draft = await begin(store, owner, 'READ5')
    await store.keepReading(draft.id, reading('p1'))
    expect((await store.ownedBy(owner)).map(({ readings }) => readings)).toEqual([[]])
    const nobody = newId()
    await expect(store.keepReading(nobody, reading('p1'))).rejects.toThrow(nobody)
    expect(await store.load(nobody)).toBeNull()
  })
})
