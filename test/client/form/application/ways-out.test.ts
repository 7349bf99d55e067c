import { stallIsOffline, wayOutOf } from '#client/form/application/ways-out'
import { emptyFields, type MerchantFields } from '#shared/contract/merchant'

const person: MerchantFields = { ...emptyFields, seller: 'natural_person', goods: ['farm_produce', 'baked'] }

describe('the suggested way out', () => {
  test('for a person whose goods need registration is to register', () => {
    const fault = { code: 'exemption_not_eligible', path: '/seller' } as const
    expect(wayOutOf(fault, person)).toEqual({ kind: 'individual', change: { seller: 'individual' } })
    expect(wayOutOf(fault, { ...person, seller: 'enterprise' })).toBeNull()
  })

  test('for goods that the seller may not sell is to leave them out', () => {
    const fields: MerchantFields = { ...emptyFields, goods: ['farm_produce', 'infant_formula'] }
    expect(wayOutOf({ code: 'goods_barred', path: '/goods/1' }, fields)).toEqual({
      kind: 'without',
      goods: 'infant_formula',
      change: { goods: ['farm_produce'] },
    })
    expect(wayOutOf({ code: 'goods_barred', path: '/goods/7' }, fields)).toBeNull()
  })

  test('for other faults is none', () => {
    expect(wayOutOf({ code: 'kind_mismatch', path: '/directSales' }, person)).toBeNull()
  })
})

describe('a stall', () => {
  const fields: MerchantFields = { ...emptyFields, goods: ['catering'] }
  test('may not sell online in Zhejiang, but in Henan it may', () => {
    expect(stallIsOffline({ ...fields, province: '33' }, '2026-11-25')).toBe(true)
    expect(stallIsOffline({ ...fields, province: '41' }, '2026-11-25')).toBe(false)
    expect(stallIsOffline({ ...fields, goods: ['bulk'], province: '33' }, '2026-11-25')).toBe(false)
  })
})
