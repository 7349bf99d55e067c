import fc from 'fast-check'
import { validate } from '#shared/numbers/uscc'
import { creditCode, seeded } from './arbitrary-numbers'

describe('a suggestion for a credit code', () => {
  test.each([
    ['9I350100M000100Y43', '91350100M000100Y43', 'I for 1'],
    ['91350100M0001O0Y43', '91350100M000100Y43', 'O for 0'],
    ['9135O1OOMOOO1OOY43', '91350100M000100Y43', 'every O for 0'],
    ['9144030071SZ67Z6XG', '9144030071526726XG', 'S for 5 and Z for 2'],
    ['91350100M000100V43', '91350100M000100Y43', 'V for Y'],
    ['9133010079965505BB', '91330100799655058B', 'B for 8'],
    ['913S0100M000100Y43', '91350100M000100Y43', 'S for 5 in the area code'],
    ['9135D100M000100Y43', '91350100M000100Y43', 'D for 0 in the area code'],
    ['91110102MACQ09K640', '91110102MACQD9K640', '0 for D'],
    ['92140727MAE8C7WN6G', '92140727MAE8C7WN66', 'G for 6'],
    ['91320594MA1NHMCA07', '91320594MA1NHMCA0T', '7 for T'],
    ['91110102MAC0D9K640', '91110102MACQD9K640', '0 for Q'],
  ])('%s: %s (%s)', (typed, meant) => {
    expect(validate(typed)).toMatchObject({ suggestion: meant })
  })

  test.each([
    ['91350100M000100Y42', 'no look-alike in it makes it right'],
    ['9135O100M000100Y4', 'it is too short'],
    ['91350100M000100Y43', 'it is right'],
    ['9V350100M000100Y43', 'neither U nor Y makes it right'],
    ['91350100MO001O0Y42', 'put right it still fails the check'],
  ])('is not made for %s: %s', (typed) => {
    expect(validate(typed).suggestion).toBeNull()
  })

  test('replaces a letter outside the alphabet by the one it was misread from', () => {
    const likeness: Record<string, string> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S' }
    fc.assert(
      fc.property(creditCode, fc.constantFrom('0', '1', '2', '5'), (code, digit) => {
        fc.pre(code.includes(digit))
        expect(validate(code.replace(digit, likeness[digit] ?? '')).suggestion).toBe(code)
      }),
      seeded,
    )
  })
})
