import type { Licence, MerchantFields } from '#shared/contract/merchant'
import { rulesInForce } from '#shared/rules/rules'
import { scopeFindings } from '#shared/rules/scope-findings'
import { vendorFindings } from '#shared/rules/vendor-findings'
import { licence, smallest, today } from './application'

const found = (paper: Licence, fields: Partial<MerchantFields> = {}) =>
  vendorFindings({ ...smallest, ...fields, licences: [paper] }, rulesInForce(today)).map(
    ({ code, path, level }) => `${path.replace('/licences/0/', '')} ${code} ${level}`,
  )

describe('an operation licence', () => {
  const jy = (number: string, given: Partial<Licence> = {}) =>
    licence('licence.food_operation', { number, ...given })

  test.each([
    ['of the same province is fine', jy('JY14403050000010'), {}, []],
    ['of another province is looked at', jy('JY13301080111719'), {}, ['number province warn']],
    ['says nothing while no province is told', jy('JY13301080111719'), { province: null }, []],
    [
      'of food sale does not cover catering',
      jy('JY14403050000010'),
      { goods: ['catering'] },
      ['number document_scope warn'],
    ],
    ['of catering does', jy('JY24403050000018'), { goods: ['catering'] }, []],
    ['of a canteen is for its own people', jy('JY34403050000016'), {}, ['number document_scope warn']],
    [
      'that says it is not for online selling',
      jy('JY14403050000010', { onlineStated: false }),
      {},
      ['onlineStated document_online_not_stated warn'],
    ],
    [
      'of a kitchen elsewhere than the shop',
      jy('JY24403050000018', { place: '深圳市福田区1号' }),
      { goods: ['catering'] },
      ['place document_scope warn'],
    ],
    [
      'of the kitchen itself, written with a space',
      jy('JY24403050000018', { place: '深圳市南山区 科技园1号' }),
      { goods: ['catering'] },
      [],
    ],
    [
      'of an address not told yet',
      jy('JY24403050000018', { place: '深圳市1号' }),
      { goods: ['catering'], address: null },
      [],
    ],
    ['without a number', licence('licence.food_operation'), {}, []],
    ['with half a number', jy('JY1'), {}, []],
  ] as const)('%s', (_, paper, fields, expected) => {
    expect(
      found(paper, { ...fields, goods: [...('goods' in fields ? fields.goods : smallest.goods)] }),
    ).toEqual(expected)
  })
})

describe('a production licence', () => {
  test('may be of a factory in another province', () => {
    expect(found(licence('licence.food_production', { number: 'SC11834020305037' }))).toEqual([
      'number province info',
    ])
    expect(found(licence('licence.food_production', { number: 'SC1' }))).toEqual([])
  })
})

describe('the scope of the papers', () => {
  const scope = (
    goods: MerchantFields['goods'],
    lines: readonly string[],
    more: Partial<MerchantFields> = {},
  ) =>
    scopeFindings({
      ...smallest,
      goods,
      licences: [licence('licence.food_operation', { scope: [...lines] })],
      ...more,
    }).length

  test.each([
    [['prepackaged'], ['预包装食品销售'], [], 0],
    [['prepackaged'], ['热食类食品制售'], [], 1],
    [['prepackaged', 'bulk'], ['预包装食品销售', '散装食品销售'], [], 0],
    [['prepackaged', 'bulk'], ['预包装食品销售'], [], 1],
    [['catering'], ['热食类食品制售'], ['cold_dishes'], 1],
    [['catering'], ['热食类食品制售', '冷食类食品制售'], ['cold_dishes'], 0],
    [['baked'], ['糕点类食品制售（含裱花蛋糕）'], ['decorated_cakes'], 0],
    [['prepackaged'], ['预包装食品（含冷藏冷冻食品）销售'], ['chilled_frozen'], 0],
    [['prepackaged'], ['预包装食品（不含冷藏冷冻食品）销售'], ['chilled_frozen'], 1],
    [['health_food'], ['特殊食品销售（保健食品）'], ['advertised'], 0],
    [['farm_produce'], ['热食类食品制售'], [], 0],
    [['catering'], [], [], 0],
  ] as const)('%j under %j with %j: %i', (goods, lines, traits, expected) => {
    expect(scope([...goods], lines, { traits: [...traits] })).toBe(expected)
  })

  test('is not compared for a producer, nor for a seller without a paper', () => {
    expect(scope(['prepackaged'], [], { licences: [] })).toBe(0)
    expect(
      scope(['prepackaged'], [], {
        licences: [
          licence('licence.food_operation', { scope: ['热食'] }),
          licence('licence.food_production'),
        ],
      }),
    ).toBe(0)
  })
})
