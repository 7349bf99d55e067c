import { barred, inReview } from '#functions/domain/merchant/enter'
import { changeOf, handedIn } from '#test/fixtures/merchants'
import { begin, newId, submit, write } from '../stored'
import { eachStore } from './each-store'

const hours = 3_600_000

eachStore((open) => {
  it('a barring writes its keys to the bar list, and a submission that meets one is refused', async () => {
    const store = open()
    const owner = newId()
    const draft = await begin(store, owner, 'B1')
    // The licence of the fixture is that of others, too.
    const fields = { ...draft.fields, licences: [] }
    const sent = await write(store, draft, handedIn({ ...draft, fields }))
    const change = changeOf(sent, barred(sent))
    const { bars } = change.effects
    expect(await store.barred(bars.listed)).toEqual([])
    expect(await store.commit(change, null)).toBe('committed')
    expect(await store.barred([...bars.listed, 'another'])).toEqual(bars.listed)
    const again = await begin(store, owner, 'B2')
    expect(await store.commit(changeOf(again, handedIn(again)), null)).toBe('entity_barred')
    expect(await store.load(again.id)).toEqual(again)
    expect(await store.holderOf('B2')).toBeNull()
  })

  it('the latest decisions are listed with the time they took, the newest first', async () => {
    const store = open()
    const day = Date.parse('2026-11-25T02:00:00.000Z')
    for (const [count, number] of ['R1', 'R2', 'R3'].entries()) {
      const at = new Date(day + (count + 1) * hours).toISOString()
      const sent = await submit(store, newId(), number)
      const claimed = await write(
        store,
        sent,
        inReview({ ...sent, status: 'submitted', submittedAt: sent.updatedAt }, 'lin'),
        at,
      )
      if (claimed.status !== 'in_review') throw new Error('It was not claimed')
      await write(store, claimed, { ...claimed, status: 'declined', declinedBy: 'lin' }, at)
    }
    expect(await store.reviewHours(2)).toEqual([3, 2])
  })
})
