import { api } from '#shared/contract/api'
import { testWorld } from '#test/doubles/test-world'
import { pancakeStall, teaShop } from '#test/fixtures/people'
import { type Applicant, applicant, newKey } from '../../applicant'
import { type Answered, bodyOf, refusal } from '../../ask'
import { reviewer } from '../../reviewer'

const withdraw = (she: Applicant, id: string, version: number): Promise<Answered> =>
  she.ask({
    method: 'POST',
    path: `/v1/merchants/${id}/withdrawal`,
    headers: { 'idempotency-key': newKey(), 'if-match': `"${version}"` },
    body: {},
  })

it('an empty application is answered with everything missing, one fault a requirement', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  const draft = await she.begin()
  const before = world.merchants.dump()
  const { status, code, faults } = refusal(await she.submit(draft))
  const blocking = draft.requirements.filter(({ atSubmit }) => atSubmit)
  expect({ status, code }).toEqual({ status: 422, code: 'submission_incomplete' })
  expect(faults.sort()).toEqual(
    blocking.map((requirement) => `missing /requirements/${requirement.code}`).sort(),
  )
  expect(faults.length).toBeGreaterThan(8)
  expect(world.merchants.dump()).toBe(before)
})

it.each([
  [
    'a number that cannot be',
    { registrationNumber: '91350100M000100Y42' },
    'check_digit /requirements/subject.registration_number',
  ],
  [
    'an expired licence',
    { licences: [{ ...teaShop.patch.licences?.[0], validTo: '2026-11-24' }] },
    'document_expired /requirements/licence.food_operation',
  ],
  [
    'no declaration',
    { declarations: { noMultilevel: false } },
    'missing /requirements/declare.no_multilevel',
  ],
  [
    'an old privacy notice',
    { declarations: { privacyNotice: '0' } },
    'missing /requirements/consent.privacy',
  ],
  ['no channel', { channels: [] }, 'missing /requirements/channel.account'],
])('%s blocks the submission', async (_, patch, fault) => {
  const she = await applicant(testWorld(), teaShop)
  const draft = await she.fill(await she.ready(), patch)
  expect(refusal(await she.submit(draft)).faults).toContain(fault)
})

it('a photo announced but not confirmed does not count', async () => {
  const world = testWorld()
  const she = await applicant(world, { ...teaShop, photos: ['licence.business'] })
  const { id } = await she.ready()
  const body = { kind: 'licence.food_operation', contentType: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) }
  await she.ask({
    method: 'POST',
    path: `/v1/merchants/${id}/documents`,
    headers: { 'idempotency-key': newKey() },
    body,
  })
  expect(refusal(await she.submit(await she.read(id))).faults).toEqual([
    'missing /requirements/licence.food_operation',
  ])
})

it('a submitted application can be read and withdrawn, and nothing else', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  const sent = await she.submitted()
  const before = world.merchants.dump()
  const invalid = { status: 409, code: 'invalid_state' }
  expect(refusal(await she.submit(sent))).toMatchObject(invalid)
  const headers = { 'if-match': `"${sent.version}"` }
  const path = `/v1/merchants/${sent.id}`
  expect(refusal(await she.ask({ method: 'PATCH', path, headers, body: { address: 'x' } }))).toMatchObject(
    invalid,
  )
  const photo = sent.documents[0]?.id
  expect(refusal(await she.ask({ method: 'DELETE', path: `${path}/documents/${photo}` }))).toMatchObject(
    invalid,
  )
  expect(world.merchants.dump()).toBe(before)
  const back = bodyOf(api.withdrawMerchant.answer.body, await withdraw(she, sent.id, sent.version))
  expect(back).toMatchObject({ status: 'withdrawn', nextAction: { code: 'none' } })
  expect(refusal(await withdraw(she, sent.id, back.version))).toMatchObject(invalid)
})

it('a stale version is refused, and the current one accepted', async () => {
  const she = await applicant(testWorld(), teaShop)
  const draft = await she.ready()
  const stale = refusal(await she.submit({ ...draft, version: draft.version - 1 }))
  expect(stale).toMatchObject({ status: 412, code: 'version_changed', version: draft.version })
  expect((await she.submit(draft)).status).toBe(200)
})

describe('a registration number that another live merchant holds', () => {
  async function both() {
    const world = testWorld()
    const first = await applicant(world, teaShop, 'first')
    const holder = await first.submitted()
    const second = await applicant(world, teaShop, 'second')
    const draft = await second.ready()
    return { world, first, holder, second, draft }
  }

  it('is refused, however it was typed, without a word about the other merchant', async () => {
    const { holder, second, draft } = await both()
    const typed = await second.fill(draft, { registrationNumber: ' ９１４４ 0300 7152 6726 xg' })
    const answered = await second.submit(typed)
    expect(refusal(answered)).toMatchObject({ status: 409, code: 'registration_number_taken', faults: [] })
    expect(answered.text).not.toContain(holder.id)
    expect((await second.read(draft.id)).status).toBe('draft')
  })

  it('is recorded: staff see both merchants', async () => {
    const { world, holder, second, draft } = await both()
    const { version } = refusal(await second.submit(draft))
    expect((await second.read(draft.id)).version).toBe(version)
    const lin = await reviewer(world)
    const page = bodyOf(
      api.staffListMerchants.answer.body,
      await lin.ask({ path: '/v1/staff/merchants', query: 'contested=true' }),
    )
    expect(page.items).toMatchObject([{ id: draft.id, status: 'draft' }])
    expect(await lin.file(draft.id)).toMatchObject({ contested: true, rivals: [holder.id] })
    expect(await lin.file(holder.id)).toMatchObject({ contested: false, rivals: [draft.id] })
  })

  it('is recorded once, and a repeated submission is refused again', async () => {
    const { second, draft } = await both()
    const first = refusal(await second.submit(draft))
    const again = refusal(await second.submit({ ...draft, version: first.version ?? 0 }))
    expect(again).toMatchObject({ code: 'registration_number_taken', version: first.version })
  })

  it('is free when the holder withdraws, and the next submission is no longer contested', async () => {
    const { world, first, holder, second, draft } = await both()
    const { version = 0 } = refusal(await second.submit(draft))
    await withdraw(first, holder.id, holder.version)
    const sent = bodyOf(api.submitMerchant.answer.body, await second.submit({ ...draft, version }))
    expect((await (await reviewer(world)).file(sent.id)).contested).toBe(false)
  })

  it('goes to one of fifty simultaneous submissions', async () => {
    const world = testWorld()
    const names = Array.from({ length: 50 }, (_, index) => `person ${index}`)
    const people = await Promise.all(names.map((name) => applicant(world, teaShop, name)))
    const ready = await Promise.all(people.map(async (she) => ({ she, draft: await she.ready() })))
    const answers = await Promise.all(ready.map(({ she, draft }) => she.submit(draft)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49)
  })
})

it('two different numbers do not block each other', async () => {
  const world = testWorld()
  for (const person of [teaShop, pancakeStall])
    expect((await (await applicant(world, person)).submitted()).status).toBe('submitted')
})
