import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { cakeMaker, noodleBrand, pancakeStall, people, teaShop, walnutFarm } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { type Reviewer, reviewer } from '../../reviewer'

let world: TestWorld
let lin: Reviewer
const ids = new Map<string, string>()
beforeEach(async () => {
  world = testWorld()
  lin = await reviewer(world)
  for (const person of people) {
    world.clock.forward(60)
    ids.set(person.name, (await (await applicant(world, person)).submitted()).id)
  }
  await (await applicant(world, teaShop, 'drafting')).ready()
})

const idOf = ({ name }: { name: string }): string => ids.get(name) ?? ''
const list = async (query: string, staff = lin) =>
  bodyOf(api.staffListMerchants.answer.body, await staff.ask({ path: '/v1/staff/merchants', query }))
/** Everything that a query finds, page after page: a page may be short, even empty, and not the last. */
async function found(query: string, staff = lin): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await list(`${query}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, staff)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  return ids
}
const refused = async (query: string) => refusal(await lin.ask({ path: '/v1/staff/merchants', query }))

it('a status is listed oldest first, personal values masked', async () => {
  const { items, nextCursor } = await list('status=submitted')
  expect(items.map(({ id }) => id)).toEqual(people.map(idOf))
  expect(nextCursor).toBeNull()
  expect(items[2]).toMatchObject({
    fullName: '赵**',
    assignee: null,
    missing: [],
    nextAction: { code: 'wait_review' },
  })
})

it('drafts of a seller are not listed', async () => {
  expect(await found('status=draft')).toEqual([])
  expect(await found('contested=true')).toEqual([])
})

it.each([1, 2, 3])('pages of %i together are the whole list', async (limit) => {
  const seen: string[] = []
  let cursor = ''
  for (let pages = 0; pages < 50; pages += 1) {
    const page = await list(`status=submitted&limit=${limit}${cursor}`)
    expect(page.items.length).toBeLessThanOrEqual(limit)
    seen.push(...page.items.map(({ id }) => id))
    if (page.nextCursor === null) break
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
  expect(seen).toEqual(people.map(idOf))
})

it('the list is narrowed by province, assignee and missing paper', async () => {
  expect(await found('province=44')).toEqual([teaShop, pancakeStall].map(idOf))
  expect(await found('assignee=lin')).toEqual([])
  await lin.claim(idOf(cakeMaker))
  expect(await found('assignee=lin')).toEqual([idOf(cakeMaker)])
  expect(await found('status=in_review&province=44')).toEqual([])
  await lin.decide(idOf(cakeMaker), 'request_changes', { 'licence.business': { faults: ['forged'] } })
  expect(await found('missing=licence.business')).toEqual([idOf(cakeMaker)])
  expect(await found('dueBefore=2026-12-01')).toEqual([])
  expect(await found('dueBefore=2026-12-03')).toEqual([idOf(cakeMaker)])
})

it('a status set by the clock is listed under that status', async () => {
  await lin.claim(idOf(teaShop))
  await lin.decide(idOf(teaShop), 'approve')
  expect(await found('status=active')).toEqual([idOf(teaShop)])
  world.clock.set('2027-06-01T02:00:00.000Z')
  expect(await found('status=active')).toEqual([])
  expect(await list('status=restricted')).toMatchObject({
    items: [{ id: idOf(teaShop), status: 'restricted' }],
  })
  expect(await found('status=suspended')).toEqual([])
})

it('a number is found exactly, a name by its beginning, a natural person by no name', async () => {
  expect(await found('q=9144030071526726XG')).toEqual([idOf(teaShop)])
  expect(await found('q=9144030071526726xg')).toEqual([idOf(teaShop)])
  expect(await found('q=91440300')).toEqual([])
  expect(await found('q=SC11834020305037')).toEqual([idOf(noodleBrand)])
  expect(await found(`q=${encodeURIComponent('杭州')}`)).toEqual([idOf(noodleBrand)])
  expect(await found(`q=${encodeURIComponent('赵春花')}`)).toEqual([])
  expect(await found(`q=${encodeURIComponent('杭州')}&status=active`)).toEqual([])
})

it('staff of other provinces do not find the merchant', async () => {
  const north = await reviewer(world, { provinces: ['14'] })
  expect(await found('status=submitted', north)).toEqual([walnutFarm, cakeMaker].map(idOf))
  expect(await found('q=9144030071526726XG', north)).toEqual([])
  expect(await found('status=submitted', await reviewer(world, { provinces: [] }))).toEqual([])
})

describe('a cursor', () => {
  const cursorOf = async (query: string, staff = lin) => (await list(query, staff)).nextCursor ?? ''
  const invalid = { status: 422, code: 'cursor_invalid' }
  const withCursor = (query: string, cursor: string) => `${query}&cursor=${encodeURIComponent(cursor)}`

  it('belongs to its query, whatever the page size', async () => {
    const cursor = await cursorOf('status=submitted&limit=2')
    expect(await found(withCursor('status=submitted&limit=50', cursor))).toEqual(people.slice(2).map(idOf))
    for (const query of ['status=active', 'status=submitted&province=44', 'province=44'])
      expect(await refused(withCursor(query, cursor))).toMatchObject(invalid)
  })

  it('of another person is refused', async () => {
    const wang = await reviewer(world, { sub: 'wang' })
    expect(
      await refused(withCursor('status=submitted', await cursorOf('status=submitted&limit=2', wang))),
    ).toMatchObject(invalid)
  })

  it.each(['x', '.', 'e30.e30', ''])('that is malformed (%p) is refused', async (cursor) => {
    expect(await refused(withCursor('status=submitted', cursor))).toMatchObject(invalid)
  })

  it('that was altered is refused', async () => {
    const cursor = await cursorOf('status=submitted&limit=2')
    const place = Buffer.from(JSON.stringify({ step: 0, after: null, begun: world.clock.now() })).toString(
      'base64url',
    )
    expect(await refused(withCursor('status=submitted', cursor.replace(/^[^.]+/, place)))).toMatchObject(
      invalid,
    )
  })
})
