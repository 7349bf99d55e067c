import type { Licence, MerchantFields } from '#shared/contract/merchant'
import { rulesInForce } from '#shared/rules/rules'
import { vendorFindings } from '#shared/rules/vendor-findings'
import { licence, smallest, today } from './application'

const found = (paper: Licence, fields: Partial<MerchantFields> = {}) =>
  vendorFindings({ ...smallest, ...fields, licences: [paper] }, rulesInForce(today)).map(
    ({ code, path, level }) => `${path.replace('/licences/0/', '')} ${code} ${level}`,
  )

const card = (given: Partial<Licence>) => licence('card.small_vendor', given)

describe('a provincial card', () => {
  test.each([
    [
      'a stall of Zhejiang may not sell online',
      '33',
      card({ cardType: 'stall' }),
      {},
      ['cardType stall_not_online reject'],
    ],
    ['a stall of Henan may', '41', card({ cardType: 'stall' }), {}, []],
    [
      'of Zhejiang must say that it covers online selling',
      '33',
      card({ cardType: 'small_catering', onlineStated: false }),
      {},
      ['onlineStated document_online_not_stated reject'],
    ],
    ['of Henan need not', '41', card({ cardType: 'small_catering', onlineStated: false }), {}, []],
    [
      'of Shandong allows no decorated cakes',
      '37',
      card({ cardType: 'small_catering' }),
      { traits: ['decorated_cakes'] },
      ['cardType goods_out_of_scope reject'],
    ],
    [
      'of a Beijing stall allows no cold dishes',
      '11',
      card({ cardType: 'stall' }),
      { traits: ['cold_dishes'] },
      ['cardType goods_out_of_scope reject'],
    ],
    [
      'of a Beijing workshop is for individual businesses',
      '11',
      card({ cardType: 'workshop' }),
      { seller: 'cooperative' },
      ['cardType kind_mismatch warn', 'cardType document_scope warn'],
    ],
    [
      'for small catering is unknown in Chongqing',
      '50',
      card({ cardType: 'small_catering' }),
      {},
      ['cardType document_scope warn'],
    ],
    [
      'of a workshop is looked at by a person',
      '44',
      card({ cardType: 'workshop' }),
      { seller: null },
      ['cardType document_scope warn'],
    ],
    [
      'of a workshop or eatery of Shandong runs three years',
      '37',
      card({ cardType: 'small_catering', validFrom: '2026-01-01', validTo: '2029-01-02' }),
      {},
      ['validTo date_out_of_range warn'],
    ],
    [
      'of an eatery of Shandong for three years',
      '37',
      card({ cardType: 'small_catering', validFrom: '2026-01-01', validTo: '2029-01-01' }),
      {},
      [],
    ],
    [
      'of a stall of Shandong has no term',
      '37',
      card({ cardType: 'stall', validFrom: '2026-01-01', validTo: '2031-01-02' }),
      {},
      [],
    ],
    [
      'of a Beijing stall allows no raw seafood',
      '11',
      card({ cardType: 'stall' }),
      { traits: ['raw_seafood'] },
      ['cardType goods_out_of_scope reject'],
    ],
    [
      'of an eatery of Hebei, whose text was not read, doubts raw seafood',
      '13',
      card({ cardType: 'small_catering' }),
      { traits: ['raw_seafood'] },
      ['cardType goods_out_of_scope warn'],
    ],
    ['of no stated kind is read from its photo', '33', card({}), {}, []],
  ] as const)('%s', (_, province, paper, fields, expected) => {
    expect(
      found(paper, {
        province,
        seller: 'individual',
        ...fields,
        traits: [...('traits' in fields ? fields.traits : [])],
      }),
    ).toEqual(expected)
  })
})
