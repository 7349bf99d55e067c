import { emptyFields } from '#shared/contract/merchant'
import { asksBrand, asksDirectSales } from '#shared/rules/trade-questions'

test('firms are asked about brands, enterprises alone about direct sales', () => {
  const asked = (['enterprise', 'cooperative', 'individual', 'natural_person'] as const).map((seller) => [
    asksBrand({ ...emptyFields, seller }),
    asksDirectSales({ ...emptyFields, seller }),
  ])
  expect(asked).toEqual([
    [true, true],
    [true, false],
    [false, false],
    [false, false],
  ])
})

test('an answer already given is shown to everybody', () => {
  const person = { ...emptyFields, seller: 'natural_person' } as const
  expect(asksBrand({ ...person, brand: { owner: '', names: [] } })).toBe(true)
  expect([asksBrand, asksDirectSales].map((asks) => asks({ ...person, directSales: true }))).toEqual([
    true,
    true,
  ])
})
