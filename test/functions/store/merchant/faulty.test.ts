import type { Change } from '#functions/domain/merchant/change'
import type { KeptAnswer } from '#functions/ports/merchant-store'
import { changeOf, draftOf, handedIn } from '#test/fixtures/merchants'
import { seededFaults } from '#test/local/dynamodb/seeded-faults'
import { newId, sealedChange } from '../../ports/stored'
import { storeOf } from '../store-of'
import { testTable } from '../test-table'

const faults = seededFaults(20261129, [
  ['conflict', 0.2],
  ['in_progress', 0.05],
  ['answer_lost', 0.1],
  ['unavailable', 0.05],
  ['unprocessed', 0.2],
])
const table = testTable(faults)
const mostTries = 8

const kept = (): KeptAnswer => ({
  actor: newId(),
  key: newId(),
  fingerprint: 'fingerprint',
  status: 200,
  headers: {},
  body: '{}',
})

/** What a client does: the same request with the same key until there is an answer. */
async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === mostTries) throw error
    }
  }
}

it('every change under conflicts, lost answers and errors is made once, and so is its audit entry', async () => {
  const store = storeOf(table.client())
  const commit = async (change: Change): Promise<string> => {
    const answer = kept()
    return insist(() => store.commit(change, answer))
  }
  for (let count = 0; count < 25; count += 1) {
    const draft = draftOf(newId(), newId())
    const begun = changeOf(null, { ...draft, fields: { ...draft.fields, registrationNumber: `F${count}` } })
    expect(['committed', 'already_answered']).toContain(await commit(begun))
    const change = await insist(() => sealedChange(store, begun.after, handedIn(begun.after)))
    expect(['committed', 'already_answered']).toContain(await commit(change))
    const merchant = await insist(() => store.load(draft.id))
    expect(merchant).toMatchObject({ status: 'submitted', version: 2 })
    const entries = await insist(() => store.auditOf(draft.id))
    expect(entries.map(({ hash }) => hash).at(-1)).toBe(merchant?.audit.hash)
    expect(entries).toHaveLength(merchant?.audit.seq ?? -1)
  }
})
