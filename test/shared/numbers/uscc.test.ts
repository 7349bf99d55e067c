import fc from 'fast-check'
import { alphabet } from '#shared/numbers/check/mod-31-3'
import { compact, format, holder, parts, validate } from '#shared/numbers/uscc'
import { isRejected } from '#shared/numbers/verdict'
import { creditCode, creditCodeBody, seeded } from './arbitrary-numbers'

const codesOf = (input: string) => validate(input).findings.map(({ code, level }) => `${level} ${code}`)

describe('published codes', () => {
  test.each([
    ['91350100M000100Y43', 'the example of GB 32100-2015'],
    ['91110000600037341L', "the example in python-stdnum's documentation"],
    ['9144030071526726XG', 'Tencent Technology (Shenzhen); the organisation check is X'],
    ['91330100799655058B', 'Alibaba (China)'],
    ['91110102MACQD9K640', 'a firm in Beijing; the sum is a multiple of 31'],
    ['91320594MA1NHMCA0T', 'a firm in a development zone, 320594; the organisation check is 0'],
    ['92140727MAE8C7WN66', 'an individual business'],
  ])('%s is right (%s)', (code) => {
    expect(validate(code)).toEqual({ value: code, findings: [], suggestion: null })
  })
})

describe('made-up codes', () => {
  test.each([
    ['93330182MA2AXX106F', 'farmer cooperative'],
    ['93410123MA9F00015X', 'farmer cooperative, check character X'],
    ['N2330106MF00000137', 'village collective'],
    ['92440305MA5DABC17Y', 'individual business'],
  ])('%s is right (%s)', (code) => {
    expect(codesOf(code)).toEqual([])
  })

  test.each([
    ['91330100799655059E', ['warn organisation_check'], 'only the organisation code is wrong'],
    ['91330100799655058C', ['reject check_digit'], 'only the last character is wrong'],
    ['91350100M000100Y4Z', ['reject alphabet'], 'ends in a letter that is never used'],
    ['91350100M000100Y42', ['reject check_digit'], 'the last character should be 3'],
    ['91350100M0001O0Y43', ['reject alphabet'], 'letter O'],
    ['9135O100M000100Y43', ['reject alphabet'], 'a letter in the area code'],
    ['91ABCDEFM000100Y43', ['reject alphabet'], 'letters for an area code'],
    ['91350100M000100Y4', ['reject length'], '17 characters'],
    ['91350100M000100Y433', ['reject length'], '19 characters'],
    ['91350100M000100Y4*', ['reject alphabet'], 'a star'],
    ['91350200M000100Y53', ['reject check_digit', 'reject organisation_check'], 'two characters wrong'],
    [
      '91810100799655059P',
      ['reject organisation_check', 'warn province'],
      'the organisation code is wrong, and no office has this area',
    ],
  ])('%s is judged: %j (%s)', (code, faults) => {
    expect(codesOf(code)).toEqual(faults)
  })

  test('an unknown province is doubted while both checks hold', () => {
    expect(codesOf(complete('91990100M000100Y'))).toEqual(['warn province'])
    expect(codesOf(complete('91810000M000100Y'))).toEqual(['warn province'])
    expect(codesOf(complete('12660100M000100Y'))).toEqual(['warn province'])
  })

  test('a published code with only a failed organisation check is doubted', () => {
    expect(codesOf('91520421MA6DJ09246')).toEqual(['warn organisation_check'])
  })

  test('the national office is a registering office, other codes beginning with 10 are not', () => {
    expect(codesOf(complete('91100000M000100Y'))).toEqual([])
    expect(codesOf(complete('91100001M000100Y'))).toEqual(['warn province'])
  })

  test.each(['96', '50', '99', 'B1', 'N4'])('the unlisted authority and category %s is doubted', (pair) => {
    expect(codesOf(complete(`${pair}33010679965505`))).toEqual(['warn kind_mismatch'])
  })

  test.each(
    '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 54 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1'.split(
      ' ',
    ),
  )('the authority and category %s is known', (pair) => {
    expect(codesOf(complete(`${pair}33010679965505`))).toEqual([])
  })
})

describe('the check characters of a credit code', () => {
  test('are accepted in silence for exactly one pair a body', () => {
    fc.assert(
      fc.property(creditCodeBody, (body) => {
        const accepted = Array.from('0123456789X').flatMap((organisationCheck) =>
          Array.from(alphabet).filter(
            (check) => validate(body + organisationCheck + check).findings.length === 0,
          ),
        )
        expect(accepted).toHaveLength(1)
      }),
      { ...seeded, numRuns: 15 },
    )
  })

  test('notice any one changed character', () => {
    fc.assert(
      fc.property(creditCode, fc.nat(17), fc.nat(29), (code, place, other) => {
        const rest = alphabet.replace(code.charAt(place), '')
        expect(isRejected(validate(code.slice(0, place) + rest.charAt(other) + code.slice(place + 1)))).toBe(
          true,
        )
      }),
      { ...seeded, numRuns: 500 },
    )
  })

  test('notice any swap of two neighbours', () => {
    fc.assert(
      fc.property(creditCode, fc.nat(16), (code, place) => {
        const [first, second] = [code.charAt(place), code.charAt(place + 1)]
        fc.pre(first !== second)
        expect(isRejected(validate(code.slice(0, place) + second + first + code.slice(place + 2)))).toBe(true)
      }),
      { ...seeded, numRuns: 500 },
    )
  })
})

describe('the parts of a credit code', () => {
  test('are read by position', () => {
    expect(parts('91350100M000100Y43')).toEqual({
      authority: '9',
      category: '1',
      area: '350100',
      organisationCode: 'M000100Y4',
      check: '3',
    })
  })

  test.each([
    ['91350100M000100Y43', 'enterprise'],
    ['92440305MA5DABC17Y', 'individual'],
    ['93330182MA2AXX106F', 'cooperative'],
    ['N2330106MF00000137', null],
  ])('%s points to the kind of seller %s', (code, kind) => {
    expect(holder(code)).toBe(kind)
  })

  test('are shown apart', () => {
    expect(format('91350100M000100Y43')).toBe('91 350100 M000100Y4 3')
    expect(format('91350100M000100Y')).toBe('91350100M000100Y')
  })
})

test.each([
  '91350100M000100Y43',
  '91350100m000100y43',
  '9135 0100 M000 100Y 43',
  '91350100-M000100Y4-3',
  '91350100–M000100Y4—3',
  '９１３５０１００Ｍ０００１００Ｙ４３',
  '统一社会信用代码：91350100M000100Y43',
  '统一社会信用代码 91350100M000100Y43',
  'USCC 91350100M000100Y43',
  'USCC: 91350100M000100Y43',
  'Unified Social Credit Code 91350100M000100Y43',
  '注册号:91350100M000100Y43',
  '\u200b91350100M000100Y43\ufeff\n',
])('%j is read as the code it holds', (typed) => {
  expect(compact(typed)).toBe('91350100M000100Y43')
})

/** The one code that begins with these 16 characters and fails no check. */
function complete(body: string): string {
  const candidates = Array.from('0123456789X').flatMap((organisationCheck) =>
    Array.from(alphabet).map((check) => body + organisationCheck + check),
  )
  const fails = (candidate: string) => codesOf(candidate).some((fault) => /check/.test(fault))
  return candidates.find((candidate) => !fails(candidate)) ?? ''
}
