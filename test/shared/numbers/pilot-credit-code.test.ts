import fc from 'fast-check'
import * as mod372 from '#shared/numbers/check/mod-37-2'
import { slipsOf } from '#shared/numbers/check/one-slip'
import { holds, isNearSeries } from '#shared/numbers/pilot-credit-code'
import * as registrationNumber from '#shared/numbers/registration-number'
import { validate } from '#shared/numbers/uscc'
import { isRejected } from '#shared/numbers/verdict'
import { pilotCodes } from '#test/fixtures/published-numbers'
import { creditCode, pilotCode, seeded } from './arbitrary-numbers'

test.each(pilotCodes)('%s, a published code of the pilot, is right', (code) => {
  expect(holds(code)).toBe(true)
  expect(validate(code)).toEqual({ value: code, findings: [], suggestion: null })
  expect(registrationNumber.validate(code.toLowerCase(), 'enterprise').findings).toEqual([])
})

test('a made-up code of the pilot is right for the kind of seller that it names', () => {
  fc.assert(
    fc.property(pilotCode, (code) => {
      const kinds = { 91: 'enterprise', 92: 'individual', 93: 'cooperative' } as const
      const kind = Object.entries(kinds).find(([start]) => code.startsWith(start))?.[1] ?? null
      expect(registrationNumber.validate(code, kind).findings).toEqual([])
    }),
    seeded,
  )
})

test.each([
  ['91350203M0001QKT1A', 'the last character is wrong'],
  ['91360203M0001QKT19', 'another province'],
  ['91350203M0011QKT19', 'another series'],
  ['91350203M000QKT19', 'too short'],
  ['12350203M0001QKT19', 'no firm'],
])('%s is no pilot code: %s', (code) => {
  expect(holds(code)).toBe(false)
  expect(isRejected(validate(code))).toBe(true)
})

test('a code whose organisation check alone fails is doubted', () => {
  const body = '91350203M0001QKT2'
  expect(validate(body + mod372.checkCharacter(body)).findings).toEqual([
    { code: 'organisation_check', level: 'warn' },
  ])
})

test('a misread pilot code suggests the pilot code, and not a code of the standard', () => {
  expect(validate('91350203MO001QKT19').suggestion).toBe('91350203M0001QKT19')
  expect(validate('9135O2O3MOOO1QKT19').suggestion).toBe('91350203M0001QKT19')
  expect(validate('91350200M000000510').suggestion).toBeNull()
  fc.assert(
    fc.property(pilotCode, (code) => {
      const { suggestion } = validate(code.replace('M000', 'MOOO'))
      expect([code, null]).toContain(suggestion)
    }),
    seeded,
  )
})

describe('a pilot code beside the standard', () => {
  test('that is right by the standard alone is doubted, never refused', () => {
    expect(validate('91350203M0001QKT1F').findings).toEqual([{ code: 'check_digit', level: 'warn' }])
  })

  test('is doubted, while the example of the standard is right', () => {
    const example = '91350100M000100Y43'
    expect(validate(example).findings).toEqual([])
    const isRight = (code: string) =>
      holds(code) && validate(code).findings.every(({ code: fault }) => fault !== 'organisation_check')
    const beside = slipsOf(example).filter(isRight)
    expect(beside).toEqual(['91350600M000100Y43', '91350100M000100C43', '91350100M000100Y4F'])
    for (const code of beside)
      expect(validate(code).findings).toEqual([{ code: 'check_digit', level: 'warn' }])
  })

  test('with any slip is near its series', () => {
    fc.assert(
      fc.property(pilotCode, (code) => {
        expect(slipsOf(code).filter((slip) => !isNearSeries(slip))).toEqual([])
      }),
      { ...seeded, numRuns: 6 },
    )
  })

  test('has a series that other codes are not near', () => {
    expect(fc.sample(creditCode, { ...seeded, numRuns: 100 }).filter(isNearSeries)).toEqual([])
  })
})

test('a body has no check character when its check value would be 36', () => {
  expect(mod372.checkCharacter('Z')).toBe('2')
  expect(mod372.checkCharacter('1')).toBe('')
})
