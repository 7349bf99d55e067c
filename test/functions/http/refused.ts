import { type TestWorld, testWorld } from '#test/doubles/test-world'
import type { Asking } from '#test/fixtures/gateway-event'
import { teaShop } from '#test/fixtures/people'
import { type Applicant, applicant } from '../applicant'
import { refusal } from '../ask'

/** A request that is refused: what it is, its status and code, and its faults as `code path`. `{id}` is her draft's id. */
export type Row = readonly [
  what: string,
  asking: Asking,
  status: number,
  code: string,
  faults: readonly string[],
]

/** A change of her draft, which stands in version 2. */
export const patch = (sent: Omit<Asking, 'path'>): Asking => ({
  method: 'PATCH',
  path: '/v1/merchants/{id}',
  ...sent,
  headers: { 'if-match': '"2"', ...sent.headers },
})

/** A new draft. */
export const post = (sent: Omit<Asking, 'path'>): Asking => ({
  method: 'POST',
  path: '/v1/merchants',
  ...sent,
  headers: { 'idempotency-key': 'a-key', ...sent.headers },
})

/** A shape that is wrong in these places. */
export const shape = (what: string, asking: Asking, ...faults: readonly string[]): Row => [
  what,
  asking,
  422,
  'body_invalid',
  faults,
]

/** The tea shop with a filled draft, for every test of a file. */
export function withDraft(): {
  world: () => TestWorld
  she: () => Applicant
  ask: (asking: Asking) => ReturnType<Applicant['ask']>
} {
  let world: TestWorld | undefined
  let she: Applicant | undefined
  let id = ''
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('Only inside a test')
    return value
  }
  beforeEach(async () => {
    world = testWorld()
    she = await applicant(world, teaShop)
    id = (await she.fill(await she.begin())).id
  })
  return {
    world: () => there(world),
    she: () => there(she),
    ask: (asking) => there(she).ask({ ...asking, path: asking.path.replace('{id}', id) }),
  }
}

/** Each is refused in both languages, and nothing is written. */
export function refused(rows: readonly Row[]): void {
  const { world, ask } = withDraft()
  it.each(rows)('%s is refused, and nothing is written', async (_, asking, status, code, faults) => {
    const before = world().merchants.dump()
    for (const language of ['zh-CN', 'en']) {
      const answered = await ask({ ...asking, headers: { ...asking.headers, 'accept-language': language } })
      expect(answered.headers['content-language']).toBe(language)
      expect(refusal(answered)).toMatchObject({ status, code, faults })
    }
    expect(world().merchants.dump()).toBe(before)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
}
