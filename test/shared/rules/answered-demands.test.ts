import { evaluate } from '#shared/rules/evaluate'
import { rulesInForce } from '#shared/rules/rules'
import { application, licence, noCalendar, photos, smallest, today } from './application'

const foodPapers = (
  goods: readonly ('prepackaged' | 'bulk')[],
  kinds: readonly Parameters<typeof licence>[0][],
) =>
  evaluate(
    application({
      fields: {
        ...smallest,
        seller: 'individual',
        province: '41',
        goods: [...goods],
        licences: kinds.map((kind) => licence(kind)),
      },
      documents: photos('licence.business', ...kinds),
    }),
    today,
    rulesInForce(today),
    noCalendar,
  )
    .filter(({ anyOf }) => anyOf.includes('licence.food_operation'))
    .map(({ anyOf }) => anyOf.join(' or '))

describe('a demand stands under the code of the paper that answers it', () => {
  test.each([
    ['nothing yet', [], ['filing.prepackaged or licence.food_operation']],
    ['a filing', ['filing.prepackaged'], ['filing.prepackaged or licence.food_operation']],
    ['an operation licence', ['licence.food_operation'], ['licence.food_operation or filing.prepackaged']],
    [
      'both, the one that the law names first',
      ['licence.food_operation', 'filing.prepackaged'],
      ['filing.prepackaged or licence.food_operation'],
    ],
  ] as const)('%s', (_, kinds, expected) => {
    expect(foodPapers(['prepackaged'], kinds)).toEqual(expected)
  })

  test('two demands that one licence answers are one', () => {
    expect(foodPapers(['prepackaged', 'bulk'], [])).toHaveLength(2)
    expect(foodPapers(['prepackaged', 'bulk'], ['licence.food_operation'])).toEqual([
      'licence.food_operation',
    ])
  })
})
