import { contradictions } from '#shared/rules/contradictions'
import type { Profile } from '#shared/rules/demand'
import { nationalPack } from '#shared/rules/province-data'
import { packOf, rulesInForce } from '#shared/rules/rules'

const rules = rulesInForce('2026-11-22')

const profile: Profile = {
  seller: 'enterprise',
  goods: ['prepackaged'],
  making: 'resold',
  province: '44',
  brand: false,
  directSales: false,
  traits: [],
}

const found = (given: Partial<Profile>) =>
  contradictions({ ...profile, ...given }, rules).map(({ code, path, level }) => `${path} ${code} ${level}`)

describe('contradicting answers', () => {
  test.each([
    [{}, []],
    [{ province: '99' }, ['/province province reject']],
    [{ seller: 'natural_person' }, ['/seller exemption_not_eligible reject']],
    [
      { goods: ['health_food'], seller: 'individual', directSales: true },
      ['/directSales kind_mismatch reject'],
    ],
    [{ directSales: true }, ['/directSales goods_out_of_scope info']],
    [{ seller: null, goods: [], directSales: true }, []],
    [{ goods: ['health_food', 'prepackaged'], directSales: true }, []],
    [{ goods: ['health_food', 'alcohol'], directSales: true }, ['/goods/1 goods_barred reject']],
    [{ seller: 'cooperative', goods: ['infant_formula'] }, ['/goods/0 goods_barred reject']],
    [{ seller: 'individual', goods: ['infant_formula'] }, ['/goods/0 goods_out_of_scope warn']],
    [{ goods: ['own_packaged'] }, ['/making goods_out_of_scope warn']],
    [{ goods: ['own_packaged', 'prepackaged'] }, []],
    [{ goods: ['catering'], making: 'made_on_site' }, ['/province province info']],
    [{ goods: ['catering'], making: 'made_on_site', province: '41' }, []],
    [{ goods: ['catering'], making: 'made_on_site', province: null }, []],
    [
      { seller: 'natural_person', goods: ['farm_produce'], making: 'made_on_site' },
      ['/making exemption_goods_processed reject'],
    ],
    [{ seller: null, goods: [], making: null, province: null }, []],
  ] as const)('%j: %j', (given, expected) => {
    expect(found(given)).toEqual(expected)
  })

  test('are judged by the national pack in a province without one, or before one is chosen', () => {
    expect(packOf('63', rules)).toBe(nationalPack)
    expect(packOf(null, rules)).toBe(nationalPack)
    expect(packOf('33', rules)).not.toBe(nationalPack)
  })
})
