import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { seal, sealText, unseal, unsealText } from '#functions/store/seal'

const seeded = { seed: 11, numRuns: 200 }
const key = randomBytes(32)

it('whatever is sealed opens as it was, and only once is it sealed the same way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, about) => {
      const sealed = sealText(key, about, text)
      expect(unsealText(key, about, sealed)).toBe(text)
      expect(sealText(key, about, text).equals(sealed)).toBe(false)
    }),
    seeded,
  )
})

it('nothing opens with another key, as something else, or when a bit of it was changed', () => {
  const sealed = seal(key, 'head of m', Buffer.from('李小红 13800138000'))
  expect(() => unseal(randomBytes(32), 'head of m', sealed)).toThrow('head of m does not open')
  expect(() => unseal(key, 'head of n', sealed)).toThrow('does not open')
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => unseal(key, 'head of m', changed)).toThrow('does not open')
    }),
    seeded,
  )
})

it('what is too short to be sealed does not open', () => {
  for (const length of [0, 5, 20, 27])
    expect(() => unseal(key, 'x', randomBytes(length))).toThrow('does not open')
})
