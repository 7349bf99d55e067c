import type { Licence, MerchantFields } from '#shared/contract/merchant'
import { licenceEnd, sellsUntil } from '#shared/rules/licence-end'
import { licenceFindings } from '#shared/rules/licence-findings'
import { licence, smallest, today } from './application'

const good: Partial<Licence> = {
  number: 'JY14403050000010',
  holderName: smallest.fullName,
  validFrom: '2025-01-01',
  validTo: '2029-12-31',
}

const found = (
  given: Partial<Licence>,
  kind: Licence['kind'] = 'licence.food_operation',
  fields: Partial<MerchantFields> = {},
) =>
  licenceFindings({ ...smallest, ...fields, licences: [licence(kind, { ...good, ...given })] }, today).map(
    ({ code, path, level }) => `${path.replace('/licences/0/', '')} ${code} ${level}`,
  )

describe('an operation licence', () => {
  test.each([
    ['is right', {}, []],
    ['ends today: still good', { validTo: today }, ['validTo document_expires_soon info']],
    ['ended yesterday', { validTo: '2026-11-21' }, ['validTo document_expired reject']],
    ['ends in thirty days', { validTo: '2026-12-22' }, ['validTo document_expires_soon info']],
    ['ends in thirty-one days', { validTo: '2026-12-23' }, []],
    ['ends in a hundred years', { validTo: '2126-11-22' }, ['validTo date_out_of_range reject']],
    ['ends in six years', { validTo: '2032-11-22' }, ['validTo date_out_of_range warn']],
    ['says 29 February', { validTo: '2028-02-29' }, []],
    ['begins tomorrow', { validFrom: '2026-11-23' }, ['validFrom date_out_of_range reject']],
    [
      'begins after its end',
      { validFrom: '2026-03-01', validTo: '2026-02-01' },
      ['validTo dates_inconsistent reject', 'validTo document_expired reject'],
    ],
    [
      'is long-term, which it cannot be',
      { validTo: null, longTerm: true },
      ['longTerm dates_inconsistent warn'],
    ],
    ['prints an early Beijing number', { number: 'JY11105300065940' }, ['number check_digit warn']],
    ['prints too short a number', { number: 'JY1440305000001' }, ['number length reject']],
    ['is a circulation licence of old', { number: 'SP1101051510352397' }, ['number superseded reject']],
    ['has no number yet', { number: null }, []],
  ] as const)('that %s', (_, given, expected) => {
    expect(found(given)).toEqual(expected)
  })

  test('with a renewal requested in time stays valid while it is decided', () => {
    expect(found({ validTo: '2026-11-21', renewalAppliedOn: '2026-10-31' })).toEqual([
      'validTo document_expired warn',
    ])
    expect(found({ validTo: '2026-11-21', renewalAppliedOn: '2026-11-01' })).toEqual([
      'validTo document_expired reject',
    ])
    expect(found({ validTo: '2026-09-20', renewalAppliedOn: '2026-08-01' })).toEqual([
      'validTo document_expired warn',
    ])
    expect(found({ validTo: '2026-09-19', renewalAppliedOn: '2026-08-01' })).toEqual([
      'validTo document_expired reject',
    ])
  })
})

describe('the holder of a paper', () => {
  test.each([
    ['腾讯科技(深圳)有限公司', []],
    ['腾讯科技（深圳）有限责任公司', ['holderName name_mismatch info']],
    ['腾讯科技（北京）有限公司', ['holderName holder_different warn']],
    ['王小明', ['holderName name_mismatch warn']],
    [null, []],
  ] as const)('%s: %j', (holderName, expected) => {
    expect(found({ holderName })).toEqual(expected)
  })

  test('of a trade mark may be somebody else', () => {
    expect(found({ number: '123', holderName: '别家公司' }, 'brand.trademark')).toEqual([])
  })

  test('is not compared before the name is known', () => {
    expect(found({ holderName: '别家公司' }, 'licence.food_operation', { fullName: null })).toEqual([])
  })
})

describe('the end of a paper', () => {
  test.each([
    ['a filing has none', licence('filing.prepackaged', { validTo: '2020-01-01' }), null],
    ['a long-term paper has none', licence('card.small_vendor', { longTerm: true }), null],
    [
      'a statement is good for a year',
      licence('exempt.farm_produce', { validFrom: '2028-02-29' }),
      '2029-02-28',
    ],
    [
      'a statement has one even where it is called long-term',
      licence('exempt.farm_produce', { validFrom: '2026-01-05', longTerm: true }),
      '2027-01-05',
    ],
    [
      'a statement without a day prints its own',
      licence('exempt.farm_produce', { validTo: '2027-01-01' }),
      '2027-01-01',
    ],
    ['a card prints it', licence('card.small_vendor', { validTo: '2027-01-01' }), '2027-01-01'],
  ] as const)('%s', (_, paper, expected) => {
    expect(licenceEnd(paper)).toBe(expected)
    expect(sellsUntil(paper)).toBe(expected)
  })

  test('is ignored for a filing of long ago', () => {
    expect(
      found({ number: 'YB14401060000010', validTo: '2022-01-01', validFrom: null }, 'filing.prepackaged'),
    ).toEqual([])
  })
})
