import { goodsCodes, goodsTraits } from '#shared/contract/merchant'
import { traitsAskedOf } from '#shared/rules/goods-traits'

test('most goods raise no further question, some raise several, in the order of the contract', () => {
  expect(traitsAskedOf(['alcohol', 'imported'])).toEqual(['chilled_frozen'])
  expect(traitsAskedOf(['farm_produce', 'catering'])).toEqual([
    'cold_dishes',
    'raw_seafood',
    'decorated_cakes',
    'cooked_loose',
    'pork',
  ])
  expect(traitsAskedOf([])).toEqual([])
})

test('every question is raised by some goods', () => {
  expect(traitsAskedOf(goodsCodes)).toEqual(goodsTraits)
})
