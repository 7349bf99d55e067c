import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { seal, sealText, unseal, unsealText } from '#functions/store/seal'

const seeded = { seed: 11, numRuns: 200 }
const key = randomBytes(32)

it('a sealed value opens as it was, and sealing it again gives another text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, about) => {
      const sealed = sealText(key, about, text)
      expect(unsealText(key, about, sealed)).toBe(text)
      expect(sealText(key, about, text).equals(sealed)).toBe(false)
    }),
    seeded,
  )
})

it('a sealed value does not open with another key, for another purpose, or with a changed bit', () => {
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

it('what was sealed before still opens: the text that it was compressed against is part of the format', () => {
  const before = Buffer.from(
    'ShofkdgqIBOAz5DLjPd0JH+Cp94FVKpRwYzccrA7Kc1U0TpGe932FEic1TGmJxjg58vbcidNZdbImsBlF5OLR0NTXg==',
    'base64',
  )
  const text = JSON.stringify({ fullName: '深圳市茶叶有限公司', status: 'submitted' })
  expect(unsealText(Buffer.alloc(32, 7), 'the format', before)).toBe(text)
})

it('a text too short to be sealed does not open', () => {
  for (const length of [0, 5, 20, 27])
    expect(() => unseal(key, 'x', randomBytes(length))).toThrow('does not open')
})
