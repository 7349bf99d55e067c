import type { KeptAnswer, MerchantStore } from '#functions/ports/merchant-store'
import { changeOf, draftOf, handedIn } from '#test/fixtures/merchants'
import { begin, newId, sealedChange, submit, write } from '../ports/stored'
import { countWrites, loseAnswers, refuseWrites } from './faults'
import { storeOf } from './store-of'
import { testTable } from './test-table'

const table = testTable()
const calm = (): MerchantStore => storeOf(table.client())

const answer = (): KeptAnswer => ({
  actor: 'actor',
  key: newId(),
  fingerprint: 'fingerprint',
  status: 200,
  headers: {},
  body: '',
})

describe('a write whose answer was lost', () => {
  it.each([1, 2])('is recognised as its own: a draft created, %i times', async (times) => {
    const client = table.another()
    loseAnswers(client, times)
    const draft = draftOf(newId(), newId())
    expect(await storeOf(client).commit(changeOf(null, draft), answer())).toBe('committed')
    expect((await calm().ownedBy(draft.owner)).map(({ version }) => version)).toEqual([1])
  })

  it('is recognised as its own: a draft saved, which is one item alone', async () => {
    const draft = await begin(calm(), newId(), 'L1')
    const client = table.another()
    loseAnswers(client, 2)
    expect(await storeOf(client).commit(changeOf(draft, { ...draft, contested: true }), null)).toBe(
      'committed',
    )
    expect(await calm().load(draft.id)).toMatchObject({ version: 2, contested: true })
  })

  it('is recognised as its own: an application handed in', async () => {
    const draft = await begin(calm(), newId(), 'L2')
    const client = table.another()
    loseAnswers(client, 2)
    const change = await sealedChange(calm(), draft, handedIn(draft))
    expect(await storeOf(client).commit(change, answer())).toBe('committed')
    expect(await calm().auditOf(draft.id)).toHaveLength(1)
  })

  it('is not mistaken for another’s: a lost race stays a refusal', async () => {
    const draft = await begin(calm(), newId(), 'L3')
    await write(calm(), draft, { ...draft, contested: true })
    const client = table.another()
    loseAnswers(client, 1)
    const late = changeOf(draft, { ...draft, contested: true })
    expect(await storeOf(client).commit(late, null)).toBe('version_changed')
  })

  it('and that another has since changed is answered with the answer stored under its key', async () => {
    const draft = await begin(calm(), newId(), 'L4')
    const client = table.another()
    const change = changeOf(draft, handedIn(draft))
    const kept = answer()
    loseAnswers(client, 1, () => write(calm(), change.after, { ...change.after, contested: true }))
    expect(['committed', 'already_answered']).toContain(await storeOf(client).commit(change, kept))
    expect(await calm().answerTo(kept.actor, kept.key)).toEqual(kept)
  })
})

describe('a store that is busy', () => {
  it.each([1, 5])('takes the change after %i conflicts', async (times) => {
    const draft = await begin(calm(), newId(), `X${times}`)
    const client = table.another()
    refuseWrites(client, 'crossed', times)
    const count = countWrites(client)
    expect(await storeOf(client).commit(changeOf(draft, handedIn(draft)), null)).toBe('committed')
    expect(count()).toBe(1)
  })

  it('is given up after six conflicts, and nothing is written', async () => {
    const draft = await begin(calm(), newId(), 'X9')
    const client = table.another()
    refuseWrites(client, 'crossed', 6)
    const count = countWrites(client)
    await expect(storeOf(client).commit(changeOf(draft, handedIn(draft)), null)).rejects.toThrow(
      'did not take',
    )
    expect(count()).toBe(0)
    expect(await calm().load(draft.id)).toEqual(draft)
  })

  it('that throttles is asked again by the client, and given up after three', async () => {
    const draft = await begin(calm(), newId(), 'X10')
    const [patient, hopeless] = [table.another(), table.another()]
    refuseWrites(patient, 'throttled', 2)
    refuseWrites(hopeless, 'throttled', 3)
    const change = changeOf(draft, handedIn(draft))
    await expect(storeOf(hopeless).commit(change, null)).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
    })
    expect(await storeOf(patient).commit(change, null)).toBe('committed')
  })

  it('returns a refusal at once, though another reason is given beside it', async () => {
    const holder = await submit(calm(), newId(), 'X11')
    const draft = await begin(calm(), newId(), 'X11')
    const client = table.another()
    const count = countWrites(client)
    expect(await storeOf(client).commit(changeOf(draft, handedIn(draft)), null)).toBe(
      'registration_number_taken',
    )
    expect(count()).toBe(1)
    expect((await calm().holderOf('X11'))?.id).toBe(holder.id)
  })
})
