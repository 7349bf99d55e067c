import fc from 'fast-check'
import { alphabet, checkCharacter } from '#shared/numbers/check/mod-31-3'
import { creditCode, seeded } from '../arbitrary-numbers'

// The weights as GB 32100-2015 prints them.
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const sumOf = (body: string): number =>
  weights.reduce((sum, weight, place) => sum + weight * alphabet.indexOf(body.charAt(place)), 0)

test('the alphabet is 31 characters, the digits and the letters without I, O, S, V and Z', () => {
  expect(alphabet).toHaveLength(31)
  expect(alphabet).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.replace(/[IOSVZ]/g, ''))
})

test.each([
  ['91350100M000100Y4', 1640, '3'],
  ['91330100799655058', 1384, 'B'],
  ['9144030071526726X', 1782, 'G'],
  ['92140727MAE8C7WN6', 3001, '6'],
  ['91320594MA1NHMCA0', 2516, 'T'],
])('%s weighs %d and is followed by %s', (body, sum, check) => {
  expect(sumOf(body)).toBe(sum)
  expect(checkCharacter(body)).toBe(check)
})

test('a sum that is a multiple of 31 is followed by 0', () => {
  expect(sumOf('91110102MACQD9K64')).toBe(72 * 31)
  expect(checkCharacter('91110102MACQD9K64')).toBe('0')
})

test('the check character brings the printed weights to a multiple of 31', () => {
  fc.assert(
    fc.property(creditCode, (code) => {
      expect((sumOf(code) + alphabet.indexOf(code.charAt(17))) % 31).toBe(0)
    }),
    seeded,
  )
})
