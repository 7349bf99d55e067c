import { api } from '#shared/contract/api'
import type { TestWorld } from '#test/doubles/test-world'
import { type Person, people } from '#test/fixtures/people'
import { applicant, newKey } from '../../applicant'
import { bodyOf } from '../../ask'
import { sweep } from '../../jobs/reminder/due'
import { forget } from '../../ports/stored'
import { reviewer } from '../../reviewer'
import { canariesOf, canaryTable } from './canary-table'

const { world, everything } = canaryTable()

const gossip = 'Called 13812345678, her aunt Qian Duoduo answered'

/** Everything that can be written of a merchant: typed, read, judged, disclosed, warned of, reminded of. */
async function livesHer(here: TestWorld, person: Person): Promise<string> {
  const she = await applicant(here, person, `canary ${person.name}`)
  const lin = await reviewer(here)
  const { id, documents } = await she.ready()
  await here.merchants.keepReading(id, {
    paperId: documents[0]?.id ?? '',
    sha256: 'a'.repeat(64),
    found: {
      outcome: 'read',
      kind: 'licence.business',
      fields: {
        fullName: { value: person.patch.fullName ?? '', confidence: 1 },
        legalRepresentative: { value: person.patch.contact?.name ?? '', confidence: 1 },
      },
    },
    registered: { outcome: 'found', name: person.patch.contact?.name ?? '', standing: 'in_force' },
    at: here.clock.now(),
  })
  bodyOf(api.submitMerchant.answer.body, await she.submit(await she.read(id)))
  await lin.claim(id)
  const faults = ['document_unreadable']
  await lin.decide(id, 'request_changes', { 'contact.address': { faults, comment: gossip, note: gossip } })
  await she.fill(await she.read(id), { address: `${person.patch.address}-2` })
  bodyOf(api.submitMerchant.answer.body, await she.submit(await she.read(id)))
  await lin.claim(id)
  await lin.decide(id, 'approve')
  const headers = { 'idempotency-key': newKey() }
  const disclosed = await lin.ask({
    method: 'POST',
    path: `/v1/staff/merchants/${id}/disclosures`,
    headers,
    body: { reason: gossip },
  })
  expect(disclosed.text).toContain(person.patch.contact?.phone)
  const { version } = await lin.file(id)
  const warning = { action: 'warn', rule: 'Rule 1', facts: gossip, evidence: [{ text: gossip }] }
  const warned = await lin.ask({
    method: 'POST',
    path: `/v1/staff/merchants/${id}/sanctions`,
    headers: { 'idempotency-key': newKey(), 'if-match': `"${version}"` },
    body: warning,
  })
  expect(warned.status).toBe(201)
  return id
}

it('no value given by or about a person stands in the table in plain, and after the erasure nobody reads it', async () => {
  const here = world()
  const ids: string[] = []
  for (const person of people) {
    ids.push(await livesHer(here, person))
    // One who is left in the middle is reminded the next day.
    await (await applicant(here, person, `idle ${person.name}`)).ready()
  }
  here.clock.set('2026-11-26T03:30:00.000Z')
  expect(await sweep(here)).not.toEqual({})
  const canaries = [...new Set([...people.flatMap(canariesOf), gossip, '13812345678', 'Qian Duoduo'])]
  const before = await everything()
  expect(canaries.filter((value) => before.includes(value))).toEqual([])
  for (const { patch } of people) expect(before).toContain(patch.registrationNumber ?? '')
  for (const id of ids) await forget(here.merchants, id, here.clock.now())
  const after = await everything()
  expect(canaries.filter((value) => after.includes(value))).toEqual([])
  const logged = JSON.stringify([here.lines, here.works])
  expect(canaries.filter((value) => logged.includes(value))).toEqual([])
  const lin = await reviewer(here)
  for (const id of ids) {
    expect(await here.merchants.load(id)).toBeNull()
    expect((await lin.ask({ path: `/v1/staff/merchants/${id}` })).status).toBe(404)
    const audit = bodyOf(
      api.staffGetAudit.answer.body,
      await lin.ask({ path: `/v1/staff/merchants/${id}/audit` }),
    )
    expect(audit.verified).toBe(true)
    expect(audit.items.length).toBeGreaterThan(5)
    for (const entry of audit.items) expect([entry.before, entry.after]).toEqual([null, {}])
  }
  const inOneProvince = await reviewer(here, { provinces: ['44'] })
  expect((await inOneProvince.ask({ path: `/v1/staff/merchants/${ids[0]}/audit` })).status).toBe(404)
})
