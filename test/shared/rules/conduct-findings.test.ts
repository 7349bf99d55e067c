import type { Conduct, MerchantFields } from '#shared/contract/merchant'
import { conductFindings } from '#shared/rules/conduct-findings'
import { exemptionFindings } from '#shared/rules/exemption-findings'
import { licence, smallest, walnutFarmer } from './application'

const lawful: Conduct = { levels: 1, entryFee: false, headCountPay: false, downlineSales: false, text: null }

const found = (conduct: Partial<Conduct>, fields: Partial<MerchantFields> = {}) =>
  conductFindings({ ...smallest, ...fields, conduct: { ...lawful, ...conduct } }).map(
    ({ code, path, level }) => `${path} ${code} ${level}`,
  )

describe('the payment model', () => {
  test('of pay for own sales, on one level, is lawful', () => {
    expect(found({})).toEqual([])
    expect(found({ levels: 0, text: '按自己卖出的货给一成' })).toEqual([])
    expect(conductFindings(smallest)).toEqual([])
  })

  test.each([
    [{ levels: 2 }, '/conduct/levels multilevel_declared reject'],
    [{ entryFee: true }, '/conduct/entryFee multilevel_declared reject'],
    [{ headCountPay: true }, '/conduct/headCountPay multilevel_declared reject'],
    [{ downlineSales: true }, '/conduct/downlineSales multilevel_declared reject'],
    [{ text: '发展下线有奖' }, '/conduct/text multilevel_detected warn'],
    [{ text: '团 队 计 酬' }, '/conduct/text multilevel_detected warn'],
    [{ text: '３级分销' }, '/conduct/text multilevel_detected warn'],
  ] as const)('%j: %s', (conduct, expected) => {
    expect(found(conduct)).toEqual([expected])
  })

  test('is looked for in brand and account names too, and never more than doubted there', () => {
    const fields: Partial<MerchantFields> = {
      brand: { owner: '山里', names: ['山里', '三级分销商城'] },
      channels: [
        { kind: 'h5_shop', account: 'shop' },
        { kind: 'personal_account', account: '拉人头' },
      ],
    }
    expect(conductFindings({ ...smallest, ...fields }).map(({ path, level }) => `${path} ${level}`)).toEqual([
      '/brand/names warn',
      '/channels/1/account warn',
    ])
    expect(conductFindings({ ...smallest, brand: { owner: '山里', names: ['山里'] } })).toEqual([])
  })
})

describe('the exemptions', () => {
  const codes = (fields: MerchantFields) =>
    exemptionFindings(fields).map(({ code, path, level }) => `${path} ${code} ${level}`)

  test('have no limit in yuan for own produce', () => {
    expect(codes({ ...walnutFarmer, yearlySales: 'over_100000' })).toEqual([])
  })

  test("end for others' produce at 100,000 yuan a year", () => {
    const resells = { ...walnutFarmer, making: 'resold' } as const
    expect(codes({ ...resells, yearlySales: 'up_to_100000' })).toEqual([])
    expect(codes({ ...resells, yearlySales: 'over_100000' })).toEqual([
      '/yearlySales exemption_not_eligible reject',
    ])
    expect(codes({ ...resells, seller: 'individual', yearlySales: 'over_100000' })).toEqual([])
  })

  test('lapse when processed food joins the list', () => {
    const both = { ...smallest, goods: ['farm_produce' as const, 'prepackaged' as const] }
    expect(codes(both)).toEqual([])
    expect(codes({ ...both, licences: [licence('exempt.farm_produce')] })).toEqual([
      '/goods exemption_goods_processed info',
    ])
    expect(codes({ ...both, goods: [], licences: [licence('exempt.farm_produce')] })).toEqual([])
  })
})
