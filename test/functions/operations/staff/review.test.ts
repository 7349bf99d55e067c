import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { cakeMaker, teaShop } from '#test/fixtures/people'
import { type Applicant, applicant } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { type Reviewer, reviewer } from '../../reviewer'

let world: TestWorld
let she: Applicant
let lin: Reviewer
let id: string
beforeEach(async () => {
  world = testWorld()
  she = await applicant(world, teaShop)
  lin = await reviewer(world)
  id = (await she.submitted()).id
})

const codes = async (): Promise<string[]> =>
  (await lin.file(id)).requirements.filter(({ bucket }) => bucket === 'in_review').map(({ code }) => code)
const accepted = (code: string) => ({ code, verdict: 'accepted' })
const rejected = (code: string, faults: readonly string[] = ['document_unreadable']) => ({
  code,
  verdict: 'rejected',
  faults,
})

async function refused(body: unknown) {
  const { version } = await lin.file(id)
  const before = world.merchants.dump()
  const answer = refusal(await lin.send(id, version, body))
  expect(world.merchants.dump()).toBe(before)
  return answer
}

it('a claim names the reviewer, and a second claimer is told so', async () => {
  const file = bodyOf(api.claimMerchant.answer.body, await lin.claim(id))
  expect(file).toMatchObject({ status: 'in_review', assignee: 'lin' })
  const wang = await reviewer(world, { sub: 'wang' })
  for (const staff of [wang, lin])
    expect(refusal(await staff.claim(id))).toMatchObject({ status: 409, code: 'already_claimed' })
})

it('one of ten simultaneous claims succeeds', async () => {
  const staff = await Promise.all(
    Array.from({ length: 10 }, (_, index) => reviewer(world, { sub: `r${index}` })),
  )
  const answers = await Promise.all(staff.map(({ claim }) => claim(id)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
})

it('a claim without the statement of no interest is refused', async () => {
  const path = `/v1/staff/merchants/${id}/claim`
  for (const [body, fault] of [
    [{}, 'required /noInterest'],
    [{ noInterest: false }, 'value_not_allowed /noInterest'],
  ] as const) {
    const answered = await lin.ask({ method: 'POST', path, headers: { 'idempotency-key': 'c' }, body })
    expect(refusal(answered)).toMatchObject({ status: 422, faults: [fault] })
  }
})

it('a release returns the application to the queue, and only the claimer may release it', async () => {
  await lin.claim(id)
  const wang = await reviewer(world, { sub: 'wang' })
  expect(refusal(await wang.release(id))).toMatchObject({ status: 409, code: 'not_claimed' })
  expect(bodyOf(api.releaseMerchant.answer.body, await lin.release(id))).toMatchObject({
    status: 'submitted',
    assignee: null,
  })
  expect(refusal(await lin.release(id))).toMatchObject({ status: 409, code: 'invalid_state' })
  expect((await wang.claim(id)).status).toBe(200)
})

it('an application not claimed, or claimed by another, cannot be decided', async () => {
  const items = (await codes()).map(accepted)
  const notClaimed = { status: 409, code: 'not_claimed' }
  expect(await refused({ outcome: 'approve', items })).toMatchObject(notClaimed)
  const wang = await reviewer(world, { sub: 'wang', scope: 'supervisor' })
  await wang.claim(id)
  expect(await refused({ outcome: 'approve', items })).toMatchObject(notClaimed)
})

describe('a decision', () => {
  beforeEach(() => lin.claim(id))

  it('needs exactly one item for everything in review', async () => {
    const [first = '', second = '', ...rest] = await codes()
    const all = [first, second, ...rest].map(accepted)
    const invalid = { status: 422, code: 'decision_incomplete' }
    expect(await refused({ outcome: 'approve', items: all.slice(1) })).toMatchObject({
      ...invalid,
      faults: ['required /items'],
    })
    expect(await refused({ outcome: 'approve', items: [...all, accepted(first)] })).toMatchObject({
      ...invalid,
      faults: [`value_not_allowed /items/${all.length}/code`],
    })
    expect(await refused({ outcome: 'approve', items: [...all, accepted('goods.label')] })).toMatchObject(
      invalid,
    )
    expect(await refused({ outcome: 'approve', items: [] })).toMatchObject({
      faults: all.map(() => 'required /items'),
    })
  })

  it('needs a reason for every rejection, and an outcome that agrees with its items', async () => {
    const [first = '', ...rest] = await codes()
    const others = rest.map(accepted)
    const some = [rejected(first), ...others]
    const invalid = { status: 422, code: 'decision_incomplete' }
    expect(
      await refused({ outcome: 'request_changes', items: [rejected(first, []), ...others] }),
    ).toMatchObject({
      ...invalid,
      faults: ['required /items/0/faults'],
    })
    expect(await refused({ outcome: 'approve', items: some })).toMatchObject({
      ...invalid,
      faults: ['value_not_allowed /outcome'],
    })
    for (const outcome of ['request_changes', 'decline'])
      expect(await refused({ outcome, items: [accepted(first), ...others] })).toMatchObject({
        ...invalid,
        faults: ['value_not_allowed /outcome'],
      })
  })

  it('of another shape is refused', async () => {
    const items = [{ code: 'gold', verdict: 'maybe', faults: ['ugly'], comment: 'x'.repeat(201) }]
    expect(await refused({ outcome: 'sell', items })).toMatchObject({
      status: 422,
      code: 'body_invalid',
      faults: [
        'value_not_allowed /items/0/code',
        'too_long /items/0/comment',
        'value_not_allowed /items/0/faults/0',
        'value_not_allowed /items/0/verdict',
        'value_not_allowed /outcome',
      ],
    })
  })

  it('on an older version is refused: the reviewer has not seen the current one', async () => {
    const { version } = await lin.file(id)
    const items = (await codes()).map(accepted)
    expect(refusal(await lin.send(id, version - 1, { outcome: 'approve', items }))).toMatchObject({
      status: 412,
      version,
    })
  })

  it('to decline ends the application and frees its number', async () => {
    const answered = await lin.decide(id, 'decline', { 'licence.business': { faults: ['forged'] } })
    expect(bodyOf(api.decideMerchant.answer.body, answered)).toMatchObject({
      status: 'declined',
      assignee: null,
    })
    expect(await she.read(id)).toMatchObject({ status: 'declined', nextAction: { code: 'appeal' } })
    expect((await (await applicant(world, teaShop, 'another')).submitted()).status).toBe('submitted')
  })

  it('cannot approve what expired while it waited; changes can be asked for though every item is accepted', async () => {
    world.clock.set('2029-12-31T16:00:00.000Z')
    await lin.claim(id)
    const approval = await lin.decide(id, 'approve')
    expect(refusal(approval)).toMatchObject({
      status: 422,
      code: 'decision_incomplete',
      faults: ['document_expired /requirements/licence.food_operation'],
    })
    const asked = bodyOf(api.decideMerchant.answer.body, await lin.decide(id, 'request_changes'))
    expect(asked.status).toBe('action_required')
    expect((await she.read(id)).nextAction).toMatchObject({ code: 'correct' })
  })

  it('to approve starts the clock of the half-yearly re-check', async () => {
    await lin.decide(id, 'approve')
    const recheck = (await she.read(id)).requirements.find(({ code }) => code === 'recheck.half_year')
    expect(recheck).toMatchObject({ status: 'accepted', bucket: 'done' })
  })
})

it('a reviewer with the phone of the shop cannot review it', async () => {
  const own = await reviewer(world, { phone_number: '+86 138 0013 8000' })
  const before = world.merchants.dump()
  for (const answered of [await own.claim(id), await own.release(id), await own.decide(id, 'approve')])
    expect(refusal(answered)).toMatchObject({ status: 403, code: 'self_review' })
  expect(world.merchants.dump()).toBe(before)
  const cake = await (await applicant(world, cakeMaker)).submitted()
  expect((await own.claim(cake.id)).status).toBe(200)
})
