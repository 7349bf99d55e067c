import fc from 'fast-check'
import { assess } from '#functions/domain/application/assess'
import { submitted } from '#functions/domain/merchant/enter'
import type { Active, Merchant } from '#functions/domain/merchant/merchant'
import { answersQuery } from '#functions/domain/staff/answers-query'
import { placedAt } from '#functions/domain/staff/lookup'
import { staffItem } from '#functions/domain/staff/show-to-staff'
import { walkOf } from '#functions/domain/staff/staff-walk'
import { api } from '#shared/contract/api'
import { staffQuery } from '#shared/contract/staff'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { approvedAt, changeOf, draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'
import { people } from '#test/fixtures/people'
import { bodyOf } from '../../ask'
import { reviewer } from '../../reviewer'

const queries = [
  'status=submitted',
  'status=in_review',
  'status=action_required',
  'status=active',
  'status=restricted',
  'status=lapsed',
  'status=closed',
  'missing=goods.label',
  'missing=licence.business',
  'missing=recheck.half_year',
  'dueBefore=2026-12-20',
  'dueBefore=2030-01-01&status=active',
  'province=44',
  'assignee=lin',
  'contested=true',
  'status=submitted&province=44',
] as const

const word = (verdict: 'accepted' | 'rejected', at: string) =>
  ({ verdict, faults: [], comment: null, at }) as const

/** What may happen next to a merchant, one of several ways, at an instant. */
function nextOf(merchant: Merchant, way: number, at: string, world: TestWorld): Merchant {
  const judged = (verdict: 'accepted' | 'rejected') =>
    Object.fromEntries(
      assess(merchant, { now: at, calendar: world.calendar })
        .filter(({ bucket }) => bucket === 'in_review')
        .map(({ code }) => [code, code === 'licence.business' ? word(verdict, at) : word('accepted', at)]),
    )
  switch (merchant.status) {
    case 'draft':
      return way % 2 === 0 ? handedIn(merchant) : { ...merchant, contested: true }
    case 'submitted':
      return way % 4 === 0 ? withdrawn(merchant) : { ...merchant, status: 'in_review', reviewer: 'lin' }
    case 'in_review': {
      if (way % 4 === 0) return submitted(merchant)
      const { reviewer: _, ...sent } = merchant
      if (way % 4 === 1) return { ...sent, status: 'action_required', judgements: judged('rejected') }
      const active: Active = { ...sent, ...approvedAt(at), judgements: judged('accepted'), status: 'active' }
      return active
    }
    case 'action_required':
      return way % 2 === 0 ? handedIn({ ...merchant, judgements: {} }) : withdrawn(merchant)
    case 'active':
      if (way % 3 === 0) return { ...merchant, verifiedAt: at }
      if (way % 3 === 1) return { ...merchant, sellerWroteAt: at }
      return { ...merchant, status: 'suspended', suspendedBy: 'lin', reportOpenedAt: at }
    default:
      return merchant
  }
}

async function change(world: TestWorld, id: string, way: number): Promise<void> {
  const before = await world.merchants.load(id)
  if (before === null) throw new Error('It was written')
  const at = world.clock.now()
  const after = nextOf(before, way, at, world)
  if (after !== before) await world.merchants.commit(changeOf(before, after, at), null)
}

async function begin(world: TestWorld, way: number): Promise<string> {
  const person = people[way % people.length]
  if (person === undefined) throw new Error('There are five people')
  const id = world.chance.id()
  const draft = draftOf(id, world.chance.id(), person)
  const fields = { ...draft.fields, registrationNumber: null }
  const at = world.clock.now()
  const whole = { ...draft, fields, createdAt: at, updatedAt: at }
  expect(await world.merchants.commit(changeOf(null, whole, at), null)).toBe('committed')
  return id
}

const ways = fc.integer({ min: 0, max: 11 })
/** What has happened when the walk begins: handed in, contested, claimed, sent back, approved. */
const lives: readonly (readonly number[])[] = [[0], [1], [0, 1], [0, 1, 1], [0, 1, 2], [0, 1, 2]]
const step = fc.record({
  seconds: fc.constantFrom(60, 60, 3600, 40 * 86_400),
  steps: fc.array(fc.tuple(fc.nat({ max: 8 }), ways), { maxLength: 5 }),
})

it('a walk shows no merchant twice and leaves none out that kept its status, whatever happens meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(ways, fc.constantFrom(...lives)), { minLength: 4, maxLength: 8 }),
      fc.array(step, { maxLength: 10 }),
      fc.constantFrom(...queries),
      fc.integer({ min: 1, max: 3 }),
      async (starts, steps, asked, limit) => {
        const world = testWorld()
        const lin = await reviewer(world)
        const ids: string[] = []
        for (const [way, steps] of starts) {
          const id = await begin(world, way)
          ids.push(id)
          for (const step of steps) {
            world.clock.forward(3600)
            await change(world, id, step)
          }
        }
        const query = staffQuery.parse(Object.fromEntries(new URLSearchParams(asked)))
        const matching = async (): Promise<readonly Merchant[]> => {
          const at = { now: world.clock.now(), calendar: world.calendar }
          const merchants = await Promise.all(ids.map((id) => world.merchants.load(id)))
          return merchants.flatMap((one) =>
            one !== null &&
            (one.status !== 'draft' || one.contested) &&
            answersQuery(one, staffItem(one, at), query, at)
              ? one
              : [],
          )
        }
        const begun = world.clock.now()
        const [lookup] = walkOf(query, begun) ?? []
        if (lookup === undefined) throw new Error('Every query here is walked')
        let throughout = await matching()
        const narrow = async (): Promise<void> => {
          const now = await matching()
          throughout = throughout.flatMap(
            ({ id }) => now.find((one) => one.id === id && placedAt(one, lookup) <= begun) ?? [],
          )
        }
        const seen: string[] = []
        let cursor: string | null = ''
        for (let pages = 0; cursor !== null; pages += 1) {
          expect(pages).toBeLessThan(200)
          const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
          const answered = await lin.ask({
            path: '/v1/staff/merchants',
            query: `${asked}&limit=${limit}${more}`,
          })
          const page: { items: { id: string }[]; nextCursor: string | null } = bodyOf(
            api.staffListMerchants.answer.body,
            answered,
          )
          expect(page.items.length).toBeLessThanOrEqual(limit)
          seen.push(...page.items.map(({ id }) => id))
          cursor = page.nextCursor
          const meanwhile = steps[pages]
          if (meanwhile === undefined) continue
          for (const [which, way] of meanwhile.steps) {
            world.clock.forward(meanwhile.seconds)
            await narrow()
            const id = ids[which % (ids.length + 1)] ?? (await begin(world, way))
            await change(world, id, way)
            await narrow()
          }
        }
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen).toEqual(expect.arrayContaining(throughout.map(({ id }) => id)))
      },
    ),
    { seed: 4, numRuns: 45 },
  )
})
