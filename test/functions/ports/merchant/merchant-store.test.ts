import { changeOf, draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'
import { people } from '#test/fixtures/people'
import { answer, begin, newId, submit, write } from '../stored'
import { eachStore } from './each-store'

eachStore((open) => {
  it.each(people.map((person) => [person.name, person] as const))(
    '%s is read as it was written',
    async (_, person) => {
      const store = open()
      const written = await write(store, null, draftOf(newId(), newId(), person))
      expect(await store.load(written.id)).toEqual(written)
    },
  )

  it('an unknown merchant is null', async () => {
    expect(await open().load(newId())).toBeNull()
  })

  it('a person’s merchants are listed in the order of their creation', async () => {
    const store = open()
    const [owner, other] = [newId(), newId()]
    const mine = [await begin(store, owner, 'A1'), await begin(store, owner, 'A2')]
    await begin(store, other, 'A3')
    expect((await store.ownedBy(owner)).map(({ id }) => id)).toEqual(mine.map(({ id }) => id))
    expect(await store.ownedBy('nobody')).toEqual([])
  })

  it('a person with more than a hundred merchants, most of them withdrawn, still has them all', async () => {
    const store = open()
    const owner = newId()
    for (let count = 0; count < 103; count += 1) {
      const draft = await begin(store, owner, `MANY${count}`)
      await write(store, draft, withdrawn(draft))
    }
    expect(await store.ownedBy(owner)).toHaveLength(103)
  })

  it('a change of an older version is refused, and nothing of it is written', async () => {
    const store = open()
    const first = await begin(store, newId(), 'B1')
    const second = await write(store, first, { ...first, contested: true })
    const late = changeOf(first, { ...handedIn(first), contested: false })
    expect(await store.commit(late, answer(newId()))).toBe('version_changed')
    expect(await store.load(first.id)).toEqual(second)
    expect(await store.auditOf(first.id)).toEqual([])
    expect(await store.holderOf('B1')).toBeNull()
  })

  it('a merchant is not created twice under one id', async () => {
    const store = open()
    const first = await begin(store, newId(), 'B2')
    expect(await store.commit(changeOf(null, draftOf(first.id, newId())), null)).toBe('version_changed')
  })

  it('one of two writers of one version succeeds', async () => {
    const store = open()
    const first = await begin(store, newId(), 'B3')
    const outcomes = await Promise.all(
      [1, 2].map(() => store.commit(changeOf(first, { ...first, contested: true }), null)),
    )
    expect(outcomes.sort()).toEqual(['committed', 'version_changed'])
  })

  it('the audit counts from one and keeps every entry', async () => {
    const store = open()
    const sent = await submit(store, newId(), 'C1')
    const { id } = await write(store, sent, withdrawn(sent))
    const entries = await store.auditOf(id)
    expect(entries.map(({ auditSeq }) => auditSeq)).toEqual([1, 2])
    expect(entries.map(({ after }) => after.status)).toEqual(['submitted', 'withdrawn'])
  })

  it('an answer is stored with its change, and not without it', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'D1')
    const [kept, lost] = [answer(newId()), answer(newId())]
    expect(await store.commit(changeOf(draft, { ...draft, contested: true }), kept)).toBe('committed')
    expect(await store.commit(changeOf(draft, { ...draft, contested: false }), lost)).toBe('version_changed')
    expect(await store.answerTo('actor', kept.key)).toEqual(kept)
    expect(await store.answerTo('actor', lost.key)).toBeNull()
    expect(await store.answerTo('another actor', kept.key)).toBeNull()
  })

  it('a key with a stored answer returns it first, whatever else blocks the request', async () => {
    const store = open()
    const draft = await begin(store, newId(), 'D2')
    const kept = answer(newId())
    await store.commit(changeOf(draft, handedIn(draft)), kept)
    expect(await store.commit(changeOf(draft, handedIn(draft)), answer(kept.key, 'another'))).toBe(
      'already_answered',
    )
    expect(await store.answerTo('actor', kept.key)).toEqual(kept)
  })

  it('one of many writes with one key succeeds, and the others get its answer', async () => {
    const store = open()
    const [owner, key] = [newId(), newId()]
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => store.commit(changeOf(null, draftOf(newId(), owner)), answer(key))),
    )
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'already_answered')).toHaveLength(19)
    expect(await store.ownedBy(owner)).toHaveLength(1)
  })
})
