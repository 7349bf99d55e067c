import { api } from '#shared/contract/api'
import { testWorld } from '#test/doubles/test-world'
import { pancakeStall, teaShop } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { type Reviewer, reviewer } from '../../reviewer'

const ask = (staff: Reviewer, registrationNumbers: unknown) =>
  staff.ask({ method: 'POST', path: '/v1/staff/status-queries', body: { registrationNumbers } })

it('numbers are answered in the requested order, each with its status or its fault', async () => {
  const world = testWorld()
  const { id } = await (await applicant(world, teaShop)).submitted()
  await (await applicant(world, pancakeStall)).ready()
  const numbers = [
    '92440305MA5DABC17Y',
    ' 9144 0300 7152 6726 xg',
    '91350100M000100Y42',
    'x',
    '9144030071526726XG',
  ]
  const { items } = bodyOf(
    api.queryStatuses.answer.body,
    await ask(await reviewer(world, { scope: 'auditor' }), numbers),
  )
  expect(items.map(({ registrationNumber }) => registrationNumber)).toEqual(numbers)
  expect(items).toMatchObject([
    { found: false, fault: null },
    { found: true, id, status: 'submitted', missing: [], nextAction: { code: 'wait_review' } },
    { found: false, fault: 'check_digit' },
    { found: false, fault: 'length' },
    { found: true, id },
  ])
})

it('staff of another province do not find the merchant', async () => {
  const world = testWorld()
  await (await applicant(world, teaShop)).submitted()
  const north = await reviewer(world, { provinces: ['14'] })
  const { items } = bodyOf(api.queryStatuses.answer.body, await ask(north, ['9144030071526726XG']))
  expect(items).toMatchObject([{ found: false, fault: null }])
})

it.each([
  ['none', [], 'too_few /registrationNumbers'],
  ['101', Array(101).fill('x'), 'too_many /registrationNumbers'],
  ['a number', [5], 'type_invalid /registrationNumbers/0'],
  ['no list', 'x', 'type_invalid /registrationNumbers'],
])('%s is refused', async (_, numbers, fault) => {
  const answered = await ask(await reviewer(testWorld()), numbers)
  expect(refusal(answered)).toMatchObject({ status: 422, code: 'body_invalid', faults: [fault] })
})

it('a query of a hundred numbers is answered', async () => {
  const answered = await ask(await reviewer(testWorld()), Array(100).fill('9144030071526726XG'))
  expect(bodyOf(api.queryStatuses.answer.body, answered).items).toHaveLength(100)
})
