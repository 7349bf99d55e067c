import { emptyFields, emptyLicence, type Licence, type MerchantFields } from '#shared/contract/merchant'
import type { LicenceKind } from '#shared/contract/requirement-codes'
import { asksPart } from '#shared/rules/licence-parts'

const today = '2026-11-25'
const paper = (kind: LicenceKind, more: Partial<Licence> = {}): Licence => ({
  ...emptyLicence(kind),
  ...more,
})
const seller = (more: Partial<MerchantFields>): MerchantFields => ({ ...emptyFields, ...more })

describe('a licence page asks', () => {
  test('about the place only where food is made and served', () => {
    const licence = paper('licence.food_operation')
    expect(asksPart(licence, 'place', seller({ goods: ['catering'] }), today)).toBe(true)
    expect(asksPart(licence, 'place', seller({ goods: ['bulk'] }), today)).toBe(false)
    expect(asksPart(paper('exempt.farm_produce'), 'place', seller({}), today)).toBe(true)
  })

  test('what a filing covers only where goods are kept cold', () => {
    const filing = paper('filing.prepackaged')
    expect(asksPart(filing, 'scope', seller({ traits: ['chilled_frozen'] }), today)).toBe(true)
    expect(asksPart(filing, 'scope', seller({}), today)).toBe(false)
    expect(asksPart(paper('licence.food_operation'), 'scope', seller({}), today)).toBe(true)
  })

  test('whether a card says “online” only in provinces that require it', () => {
    const card = paper('card.small_vendor')
    expect(asksPart(card, 'onlineStated', seller({ province: '33' }), today)).toBe(true)
    expect(asksPart(card, 'onlineStated', seller({ province: '44' }), today)).toBe(false)
    expect(asksPart(paper('licence.food_operation'), 'onlineStated', seller({}), today)).toBe(true)
  })

  test('whether a renewal was requested only when the end is near', () => {
    const ending = (validTo: string | null, longTerm = false) =>
      asksPart(paper('licence.food_operation', { validTo, longTerm }), 'renewalAppliedOn', seller({}), today)
    expect(ending('2026-12-31')).toBe(true)
    expect(ending('2026-11-01')).toBe(true)
    expect(ending('2028-12-31')).toBe(false)
    expect(ending(null)).toBe(false)
    expect(ending('2026-12-31', true)).toBe(false)
  })

  test('for the end only where the paper has one', () => {
    expect(asksPart(paper('brand.authorisation'), 'validTo', seller({}), today)).toBe(true)
    expect(asksPart(paper('brand.authorisation', { longTerm: true }), 'validTo', seller({}), today)).toBe(
      false,
    )
  })

  test('always for the number', () => {
    expect(asksPart(paper('filing.prepackaged'), 'number', seller({}), today)).toBe(true)
  })

  test('for the yearly sales only of a person who resells without registration', () => {
    const exempt = paper('exempt.farm_produce')
    const person = seller({ seller: 'natural_person', making: 'resold' })
    expect(asksPart(exempt, 'yearlySales', person, today)).toBe(true)
    expect(asksPart(exempt, 'yearlySales', { ...person, making: 'own_grown' }, today)).toBe(false)
    expect(asksPart(exempt, 'yearlySales', { ...person, seller: 'individual' }, today)).toBe(false)
  })
})
