import { format, validate } from '#shared/numbers/registration-number'

type Seller = Parameters<typeof validate>[1]

const faultsOf = (input: string, seller: Seller) =>
  validate(input, seller).findings.map(({ code, level }) => `${level} ${code}`)

const enterprise = '9144030071526726XG'
const individual = '92440305MA5DABC17Y'
const cooperative = '93330182MA2AXX106F'
const collective = 'N2330106MF00000137'

test.each<[string, Seller]>([
  [enterprise, 'enterprise'],
  [individual, 'individual'],
  [cooperative, 'cooperative'],
  [enterprise, null],
  [collective, null],
])('%s is right for the seller %s', (code, seller) => {
  expect(validate(code, seller)).toEqual({ value: code, findings: [], suggestion: null })
})

test.each<[string, Seller]>([
  [individual, 'enterprise'],
  [cooperative, 'enterprise'],
  [enterprise, 'individual'],
  [enterprise, 'cooperative'],
  [enterprise, 'natural_person'],
  [collective, 'cooperative'],
])('%s for the seller %s is doubted, not refused', (code, seller) => {
  expect(faultsOf(code, seller)).toEqual(['warn kind_mismatch'])
})

test('an unlisted category is doubted once, whoever the seller is', () => {
  expect(faultsOf('95350100M000100Y44', 'enterprise').filter((fault) => fault.includes('kind'))).toHaveLength(
    1,
  )
})

test('a code that fails its checks says nothing about the kind of seller', () => {
  expect(faultsOf('92440305MA5DABC17X', 'enterprise')).toEqual(['reject check_digit'])
})

test.each<[string, Seller, string[], string]>([
  [
    '110108000000016',
    'enterprise',
    ['reject superseded'],
    'an enterprise needs the licence with 18 characters',
  ],
  ['330108699999993', 'individual', ['warn superseded'], 'an individual business may still have it'],
  ['330182NA000123X', 'cooperative', ['warn superseded'], 'a farmer cooperative may still have it'],
  ['91350100M000100', 'enterprise', ['reject length'], 'a credit code cut short'],
  ['3301086999999', 'individual', ['reject length'], '13 digits, from before 2007'],
  ['JY13301080111719', 'enterprise', ['reject kind_mismatch'], 'a food licence'],
  ['SC11834020305037', 'enterprise', ['reject kind_mismatch'], 'a production licence'],
  ['YB14401060000010', 'individual', ['reject kind_mismatch'], 'a filing'],
  ['11010519491231002X', 'individual', ['reject kind_mismatch'], 'an identity number'],
  ['SP1101051510352397', 'individual', ['reject superseded'], 'a food circulation licence'],
])('%s of the seller %s is judged %j (%s)', (typed, seller, faults) => {
  expect(faultsOf(typed, seller)).toEqual(faults)
})

test('a misread credit code and a misread old number both bring a suggestion', () => {
  expect(validate('9144O3OO71526726XG', 'enterprise').suggestion).toBe(enterprise)
  expect(validate('33O1O8699999993', 'individual').suggestion).toBe('330108699999993')
})

test('each number is shown in its own groups', () => {
  expect(format(enterprise)).toBe('91 440300 71526726X G')
  expect(format('110108000000016')).toBe('110108 00000001 6')
})
