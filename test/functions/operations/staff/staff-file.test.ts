import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { people, teaShop, walnutFarm } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { type Answered, askIn, bodyOf, refusal } from '../../ask'
import { type Reviewer, reviewer } from '../../reviewer'

let world: TestWorld
let lin: Reviewer
beforeEach(async () => {
  world = testWorld()
  lin = await reviewer(world)
})

const audit = async (id: string, staff = lin) =>
  bodyOf(api.staffGetAudit.answer.body, await staff.ask({ path: `/v1/staff/merchants/${id}/audit` }))

describe.each(people.map((person) => [person.name, person] as const))('of %s', (_, person) => {
  it('file, list and audit hide phone, contact, ID number, and the identity of a natural person', async () => {
    const she = await applicant(world, person)
    // A holder of another name makes a fault that quotes both names.
    const draft = await she.fill(await she.ready(), {
      licences: [{ ...person.patch.licences?.[0], holderName: '钱多多' }],
    })
    const { id } = bodyOf(api.submitMerchant.answer.body, await she.submit(draft))
    const natural = person.patch.seller === 'natural_person'
    const answers: readonly Answered[] = [
      await lin.ask({ path: `/v1/staff/merchants/${id}` }),
      await lin.ask({ path: `/v1/staff/merchants/${id}/audit` }),
      await lin.ask({ path: '/v1/staff/merchants', query: 'status=submitted' }),
      await lin.claim(id),
    ]
    const { contact, idNumber, fullName, address, legalRepresentative } = person.patch
    // Who stands on the business licence is public, be it the contact too.
    const name = contact?.name === legalRepresentative ? null : contact?.name
    const hidden = [name, contact?.phone, idNumber, ...(natural ? [fullName, address, '钱多多'] : [])]
    for (const { text } of answers)
      expect(hidden.filter((value) => value && text.includes(value))).toEqual([])
    expect((await lin.file(id)).contact).toEqual({
      name: expect.stringMatching(/^.\*+$/),
      phone: expect.stringMatching(/^\d{3}\*{4}\d{4}$/),
    })
  })
})

it('a file has links of a minute to its photos, and the version as ETag', async () => {
  const { id, version, documents } = await (await applicant(world, teaShop)).submitted()
  const answered = await lin.ask({ path: `/v1/staff/merchants/${id}` })
  expect(answered.headers.etag).toBe(`"${version}"`)
  const { photos } = bodyOf(api.staffGetMerchant.answer.body, answered)
  expect(photos).toMatchObject(
    documents.map((document) => ({
      documentId: document.id,
      url: expect.stringContaining(document.id),
      expiresAt: '2026-11-25T02:01:00.000Z',
    })),
  )
})

it.each([
  ['a draft', 'draft', null],
  ['a merchant of another province', 'submitted', ['33', '14']],
  ['a merchant, for staff without provinces', 'submitted', []],
  ['nothing', 'absent', null],
])('%s is not found', async (_, what, provinces) => {
  const she = await applicant(world, teaShop)
  const { id } = what === 'draft' ? await she.ready() : await she.submitted()
  const staff = await reviewer(world, provinces === null ? {} : { provinces })
  const at = `/v1/staff/merchants/${what === 'absent' ? 'nobody' : id}`
  for (const path of [at, `${at}/audit`])
    expect(refusal(await staff.ask({ path }))).toMatchObject({ status: 404 })
  if (what !== 'absent')
    expect(refusal(await staff.claim(id))).toMatchObject({ status: 404, code: 'not_found' })
})

it('reading a file writes nothing', async () => {
  const { id } = await (await applicant(world, teaShop)).submitted()
  const before = world.merchants.dump()
  for (const { method, path } of Object.values(api)) {
    if (method !== 'GET') continue
    const query = path === '/v1/staff/merchants' ? 'status=submitted' : ''
    await lin.ask({ path: path.replace('{id}', id), query })
    await askIn(world)({ path: path.replace('{id}', id), query })
  }
  expect(world.merchants.dump()).toBe(before)
})

describe('the audit of a merchant', () => {
  it('lists every change from the first submission on: person, role, action, time, and version of the rules', async () => {
    const she = await applicant(world, teaShop)
    const { id } = await she.submitted()
    world.clock.forward(60)
    await lin.claim(id)
    world.clock.forward(60)
    await lin.decide(id, 'request_changes', { 'contact.address': { faults: ['document_scope'] } })
    await she.fill(await she.read(id), { address: '深圳市福田区2号' })
    const { items, verified } = await audit(id)
    expect(verified).toBe(true)
    expect(items.map(({ auditSeq, action, role }) => [auditSeq, action, role])).toEqual([
      [1, 'submit', 'seller'],
      [2, 'claim', 'reviewer'],
      [3, 'request_changes', 'reviewer'],
      [4, 'update', 'seller'],
    ])
    expect(items[0]?.after).toMatchObject({ fullName: teaShop.patch.fullName, status: 'submitted' })
    expect(items[0]?.documentHashes).toHaveLength(2)
    expect(items[1]).toMatchObject({
      actor: 'lin',
      at: '2026-11-25T02:01:00.000Z',
      rulesVersion: '2026-06-01',
      before: { status: 'submitted' },
      after: { status: 'in_review' },
    })
    expect(items[3]).toMatchObject({
      before: { address: teaShop.patch.address },
      after: { address: '深圳市福田区2号' },
    })
  })

  it('with an altered chain is not verified', async () => {
    const { id } = await (await applicant(world, teaShop)).submitted()
    await lin.claim(id)
    const entries = await world.merchants.auditOf(id)
    const changed = entries.map((entry) => ({ ...entry, actor: 'somebody else' }))
    for (const forged of [changed, entries.slice(0, 1), entries.slice(1), [...entries].reverse(), []]) {
      const forgedWorld = { ...world, merchants: { ...world.merchants, auditOf: async () => forged } }
      expect((await audit(id, await reviewer(forgedWorld))).verified).toBe(false)
    }
  })

  it('stays verified when a change comes between two reads', async () => {
    const { id } = await (await applicant(world, teaShop)).submitted()
    const merchants = {
      ...world.merchants,
      auditOf: async (asked: string) => {
        await lin.claim(asked)
        return world.merchants.auditOf(asked)
      },
    }
    const { verified, items } = await audit(id, await reviewer({ ...world, merchants }))
    expect([verified, items.length]).toEqual([true, 1])
  })

  it('is open to auditors', async () => {
    const { id } = await (await applicant(world, walnutFarm)).submitted()
    expect((await audit(id, await reviewer(world, { scope: 'auditor' }))).items).toHaveLength(1)
  })
})
