import fc from 'fast-check'
import { canonical } from '#functions/domain/merchant/canonical'

const seeded = { seed: 9, numRuns: 200 }

describe('canonical text', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, held]) => [key, shuffled(held)]),
    )
  }

  it('does not depend on the order of keys and is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(shuffled(value))).toBe(canonical(value))
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
      seeded,
    )
  })

  it('leaves out undefined members, as the store does', () => {
    expect(canonical({ b: undefined, a: [undefined, null] })).toBe('{"a":[null,null]}')
  })
})
