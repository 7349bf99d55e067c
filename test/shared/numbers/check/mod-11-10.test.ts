import fc from 'fast-check'
import { checkDigit } from '#shared/numbers/check/mod-11-10'
import { digits, seeded } from '../arbitrary-numbers'

test.each([
  ['11010800000001', '6', 'the example of GS 15-2006'],
  ['44030110344866', '9', 'Tencent Computer, business registration number'],
  ['1330108011171', '9', 'a food operation licence in Hangzhou'],
  ['2350623010526', '6', 'a catering licence in Fujian'],
  ['1183402030503', '7', 'a food production licence in Anhui'],
  ['110105151035239', '7', 'a food circulation licence in Beijing'],
  ['33010809999999', '1', 'made up, domestic enterprise'],
  ['33010869999999', '3', 'made up, individual business'],
  ['33010849999999', '4', 'made up, foreign-invested enterprise'],
])('%s is followed by %s (%s)', (body, check) => {
  expect(checkDigit(body)).toBe(check)
})

test('the digit that closes the recursion of ISO 7064 at 1 is the check digit, and no other', () => {
  const closesAt = (number: string): number => {
    let product = 10
    for (const digit of number.slice(0, -1)) {
      const sum = (product + Number(digit)) % 10
      product = ((sum === 0 ? 10 : sum) * 2) % 11
    }
    return (product + Number(number.slice(-1))) % 10
  }
  fc.assert(
    fc.property(digits(13), (body) => {
      const closing = Array.from('0123456789').filter((digit) => closesAt(body + digit) === 1)
      expect(closing).toEqual([checkDigit(body)])
    }),
    seeded,
  )
})

test('any one wrong digit changes the check digit', () => {
  fc.assert(
    fc.property(digits(13), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
      const wrong = String((Number(body.charAt(place)) + shift) % 10)
      expect(checkDigit(body.slice(0, place) + wrong + body.slice(place + 1))).not.toBe(checkDigit(body))
    }),
    { ...seeded, numRuns: 500 },
  )
})
