import { checkCharacter } from '#shared/numbers/organisation-code'

test.each([
  ['M000100Y', '4', '139 = 12×11 + 7'],
  ['79965505', '8', '300 = 27×11 + 3'],
  ['71526726', 'X', '199 = 18×11 + 1, and 10 is written X'],
  ['MACQD9K6', '4', '733 = 66×11 + 7'],
  ['MAE8C7WN', '6', '632 = 57×11 + 5'],
  ['MA1NHMCA', '0', '704 = 64×11, and 11 is written 0'],
])('%s is followed by %s: %s', (body, check) => {
  expect(checkCharacter(body)).toBe(check)
})
