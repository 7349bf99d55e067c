import { changeOf, draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'
import { begin, newId, submit, write } from '../stored'
import { eachStore } from './each-store'

eachStore((open) => {
  it('a draft does not hold its number', async () => {
    const store = open()
    await begin(store, newId(), 'N1')
    expect(await store.holderOf('N1')).toBeNull()
    expect((await submit(store, newId(), 'N1')).status).toBe('submitted')
  })

  it('a held number is refused, and nothing of the refused change is written', async () => {
    const store = open()
    const holder = await submit(store, newId(), 'N2')
    const draft = await begin(store, newId(), 'N2')
    expect(await store.commit(changeOf(draft, handedIn(draft)), null)).toBe('registration_number_taken')
    expect(await store.load(draft.id)).toEqual(draft)
    expect(await store.auditOf(draft.id)).toEqual([])
    expect((await store.holderOf('N2'))?.id).toBe(holder.id)
  })

  it('one of fifty simultaneous submissions of a number gets it', async () => {
    const store = open()
    const drafts = await Promise.all(Array.from({ length: 50 }, () => begin(store, newId(), 'N3')))
    const outcomes = await Promise.all(
      drafts.map((draft) => store.commit(changeOf(draft, handedIn(draft)), null)),
    )
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'registration_number_taken')).toHaveLength(49)
    const winner = drafts[outcomes.indexOf('committed')]
    expect((await store.holderOf('N3'))?.id).toBe(winner?.id)
  })

  it('a withdrawal frees the number, and another merchant may hold it, and free it too', async () => {
    const store = open()
    for (let turn = 0; turn < 3; turn += 1) {
      const sent = await submit(store, newId(), 'N4')
      expect((await store.holderOf('N4'))?.id).toBe(sent.id)
      await write(store, sent, withdrawn(sent))
      expect(await store.holderOf('N4')).toBeNull()
    }
  })

  it('a live merchant that corrects its number frees the old one', async () => {
    const store = open()
    const sent = await submit(store, newId(), 'N5')
    const corrected = { ...sent, fields: { ...sent.fields, registrationNumber: 'N6' } }
    await write(store, sent, corrected)
    expect(await store.holderOf('N5')).toBeNull()
    expect((await store.holderOf('N6'))?.id).toBe(sent.id)
  })

  it('a person without a number holds none and blocks no one', async () => {
    const store = open()
    for (let count = 0; count < 2; count += 1) {
      const draft = await begin(store, newId(), 'unused')
      const { id } = await write(store, draft, {
        ...handedIn(draft),
        fields: { ...draft.fields, registrationNumber: null },
      })
      expect((await store.load(id))?.status).toBe('submitted')
    }
  })

  it('a fourth draft is refused, until one of the three is handed in or withdrawn', async () => {
    const store = open()
    const owner = newId()
    const [first, second] = [await begin(store, owner, 'N7'), await begin(store, owner, 'N8')]
    await begin(store, owner, 'N9')
    const fourth = () => store.commit(changeOf(null, draftOf(newId(), owner)), null)
    expect(await fourth()).toBe('too_many_drafts')
    await write(store, first, handedIn(first))
    expect(await fourth()).toBe('committed')
    expect(await fourth()).toBe('too_many_drafts')
    await write(store, second, withdrawn(second))
    expect(await fourth()).toBe('committed')
    expect(await fourth()).toBe('too_many_drafts')
  })

  it('three of many drafts begun at once are created', async () => {
    const store = open()
    const owner = newId()
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => store.commit(changeOf(null, draftOf(newId(), owner)), null)),
    )
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome === 'too_many_drafts')).toHaveLength(9)
  })
})
