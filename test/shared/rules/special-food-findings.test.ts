import type { MerchantFields } from '#shared/contract/merchant'
import { specialFoodFindings } from '#shared/rules/special-food-findings'
import { licence, smallest } from './application'

const found = (goods: MerchantFields['goods'], number: string | null) =>
  specialFoodFindings({
    ...smallest,
    goods,
    licences: [licence('brand.trademark', { number }), licence('special_food.registration', { number })],
  }).map(({ code, path, level }) => `${path} ${code} ${level}`)

describe('a product registration', () => {
  test.each([
    ['health_food', '国食健注G20250288'],
    ['health_food', '国食健注 J20250001'],
    ['health_food', '食健备G202344000123'],
    ['health_food', '国食健字G20110001'],
    ['health_food', '卫食健字（2003）第0123号'],
    ['infant_formula', '国食注字YP20190001'],
  ] as const)('of %s is written %s', (goods, number) => {
    expect(found([goods], number)).toEqual([])
  })

  test('of other goods, or written otherwise, needs a look by a person', () => {
    expect(found(['infant_formula'], '国食健注G20250288')).toEqual(['/licences/1/number alphabet warn'])
    expect(found(['health_food'], '国食注字TY20190001')).toEqual(['/licences/1/number kind_mismatch warn'])
    expect(found(['health_food', 'infant_formula'], '国食注字YP20190001')).toEqual([])
  })

  test('is not judged when it is missing, or not needed', () => {
    expect(found(['health_food'], null)).toEqual([])
    expect(found(['prepackaged'], '123')).toEqual([])
  })
})
