import { compactForm } from '#shared/numbers/compact-form'
import { recognise } from '#shared/numbers/superseded'

test.each([
  ['SP1101051510352397', 'food_circulation', ['licence.food_operation', 'filing.prepackaged']],
  [
    '许可证编号：sp 110105 15 1 035239 7',
    'food_circulation',
    ['licence.food_operation', 'filing.prepackaged'],
  ],
  ['粤餐证字2012440305000123', 'catering_service', ['licence.food_operation']],
  ['沪餐证字 2013 310101 000001 号', 'catering_service', ['licence.food_operation']],
  [
    '粤卫食证字[2008]第0305A00123号',
    'food_hygiene',
    ['licence.food_operation', 'licence.food_production', 'filing.prepackaged'],
  ],
  ['QS440124010001', 'industrial_production', ['licence.food_production']],
])('%s is an old number, and another paper takes its place', (typed, paper, sendInstead) => {
  expect(recognise(compactForm(typed))).toEqual({ paper, sendInstead })
})

test.each(['JY13301080111719', 'SC11834020305037', '91350100M000100Y43', 'SP', 'QS', ''])(
  '%j is not an old number',
  (number) => {
    expect(recognise(number)).toBeNull()
  },
)
