import fc from 'fast-check'
import { checkCharacter } from '#shared/numbers/check/mod-11-2'
import { digits, seeded } from '../arbitrary-numbers'

// The weights as GB 11643-1999 prints them.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

test('the example of the standard weighs 167 and is followed by X', () => {
  const body = '11010519491231002'
  expect(weights.reduce((sum, weight, place) => sum + weight * Number(body.charAt(place)), 0)).toBe(167)
  expect(checkCharacter(body)).toBe('X')
})

test('the check character brings the printed weights to the sum of the standard', () => {
  fc.assert(
    fc.property(digits(17), (body) => {
      const sum = weights.reduce((total, weight, place) => total + weight * Number(body.charAt(place)), 0)
      expect(checkCharacter(body)).toBe('10X98765432'.charAt(sum % 11))
    }),
    seeded,
  )
})
