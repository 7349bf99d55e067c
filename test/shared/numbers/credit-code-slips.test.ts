import fc from 'fast-check'
import { checkCharacter } from '#shared/numbers/check/mod-31-3'
import { checkCharacter as organisationCheck } from '#shared/numbers/organisation-code'
import { validate } from '#shared/numbers/uscc'
import { creditCode, pilotCode, seeded } from './arbitrary-numbers'
import { slipsIn } from './slips-in'

const isSilent = (code: string): boolean => validate(code).findings.length === 0

/** Codes of the standard in Fujian whose organisation code is within a slip of the pilot's series. */
const besidePilot = fc
  .tuple(
    fc.constantFrom('M000', '0000', 'B000', 'X000', 'MB00', 'M0M0', 'M00X', '0M00', 'M00A'),
    fc.string({ unit: fc.constantFrom(...'0123456789ABXY'), minLength: 4, maxLength: 4 }),
  )
  .map((parts) => `91350203${parts.join('')}`)
  .map((body) => body + organisationCheck(body.slice(8)))
  .map((body) => body + checkCharacter(body))

test.each([
  ['the standard', creditCode, 8],
  ['the pilot', pilotCode, 4],
  ['the standard beside the pilot', besidePilot, 6],
] as const)(
  'no single letter wrong and no swap of neighbours in a code of %s is accepted in silence',
  (_, codes, numRuns) => {
    fc.assert(
      fc.property(codes, (code) => {
        fc.pre(isSilent(code))
        expect(slipsIn(code).filter(isSilent)).toEqual([])
      }),
      { ...seeded, numRuns },
    )
  },
)

test('no single letter wrong and no swap of neighbours in the example of the standard is accepted in silence', () => {
  expect(slipsIn('91350100M000100Y43').filter(isSilent)).toEqual([])
})
