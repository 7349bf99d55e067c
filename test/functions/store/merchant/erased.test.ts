import { chainHolds } from '#functions/domain/merchant/entry'
import { api } from '#shared/contract/api'
import type { TestWorld } from '#test/doubles/test-world'
import { type Person, people } from '#test/fixtures/people'
import { applicant, newKey } from '../../applicant'
import { bodyOf } from '../../ask'
import { sweep } from '../../jobs/reminder/due'
import { canariesOf, canaryTable } from './canary-table'

const { world, everything } = canaryTable()

/** Hands in and takes back again. */
async function leaves(here: TestWorld, person: Person): Promise<string> {
  const she = await applicant(here, person)
  const { id, version } = await she.submitted()
  const headers = { 'idempotency-key': newKey(), 'if-match': `"${version}"` }
  const path = `/v1/merchants/${id}/withdrawal`
  bodyOf(api.withdrawMerchant.answer.body, await she.ask({ method: 'POST', path, headers, body: {} }))
  return id
}

it('three years after the end of a merchant nothing of it is left in table, vault or log; the audit chain holds', async () => {
  const here = world()
  const ids: string[] = []
  for (const person of people) ids.push(await leaves(here, person))
  const names = people.flatMap(({ patch }) => patch.fullName ?? [])
  const before = await everything()
  expect(before).toContain('"pk":"search#')
  expect(here.vault.names().kept.length).toBeGreaterThan(people.length)
  here.clock.set('2029-11-25T15:59:59.000Z')
  expect(await sweep(here, 'erase')).toEqual({})
  here.clock.set('2029-11-25T16:00:00.000Z')
  expect(await sweep(here, 'erase')).toEqual({ erased: people.length })
  const left = await everything()
  const canaries = [...new Set([...people.flatMap(canariesOf), ...names])]
  expect(canaries.filter((value) => left.includes(value))).toEqual([])
  expect(left).not.toContain('"pk":"search#')
  expect(here.vault.names()).toEqual({ sent: [], kept: [] })
  const logged = JSON.stringify([here.lines, here.works])
  expect(canaries.filter((value) => logged.includes(value))).toEqual([])
  for (const id of ids) {
    expect(await here.merchants.load(id)).toBeNull()
    const entries = await here.merchants.auditOf(id)
    expect(entries.map(({ action }) => action)).toEqual(['submit', 'withdraw', 'erase'])
    expect(chainHolds(entries, here.digest.plain)).toBe(true)
    expect((await here.merchants.auditEndOf(id))?.hash).toBe(entries.at(-1)?.hash)
  }
  expect(await sweep(here, 'erase')).toEqual({})
})
