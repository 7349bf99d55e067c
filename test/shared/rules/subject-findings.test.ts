import type { MerchantFields } from '#shared/contract/merchant'
import { subjectFindings } from '#shared/rules/subject-findings'
import { smallest, today, walnutFarmer } from './application'

const codes = (given: Partial<MerchantFields>, base = smallest) =>
  subjectFindings({ ...base, ...given }, today).map(({ code, path, level }) => `${path} ${code} ${level}`)

describe('the identity of a seller', () => {
  test('has no finding where all is right, nor where nothing is given', () => {
    expect(codes({})).toEqual([])
    expect(codes({}, walnutFarmer)).toEqual([])
    expect(
      codes({
        fullName: null,
        registrationNumber: null,
        contact: { name: null, phone: null },
        idNumber: null,
      }),
    ).toEqual([])
  })

  test.each([
    [{ fullName: '  ' }, '/fullName name_missing reject'],
    [{ fullName: '茶' }, '/fullName name_not_full reject'],
    [{ fullName: '深圳茶叶' }, '/fullName name_not_full info'],
    [{ fullName: '\u200b\u3164' }, '/fullName name_missing reject'],
    [{ fullName: '茶\u200b' }, '/fullName name_not_full reject'],
    [{ fullName: '13800138000' }, '/fullName name_not_full reject'],
    [{ fullName: '——（）。' }, '/fullName name_not_full reject'],
    [{ fullName: '😀😀' }, '/fullName name_not_full reject'],
    [{ legalRepresentative: '\u2800\u2800' }, '/legalRepresentative name_missing reject'],
    [{ contact: { name: '123', phone: '13800138000' } }, '/contact/name name_missing reject'],
    [{ contact: { name: '李', phone: '1380013800' } }, '/contact/phone length reject'],
    [{ contact: { name: '李', phone: '0755-82345678' } }, '/contact/phone kind_mismatch info'],
    [{ contact: { name: '李', phone: '+852 5123 4567' } }, '/contact/phone kind_mismatch info'],
    [{ contact: { name: '李', phone: '12345678901' } }, '/contact/phone alphabet reject'],
    [{ registrationNumber: '91350100M000100Y42' }, '/registrationNumber check_digit reject'],
    [{ registrationNumber: '440301103448669' }, '/registrationNumber superseded reject'],
    [{ registrationNumber: '92440305MA5DABC17Y' }, '/registrationNumber kind_mismatch warn'],
  ] as const)('%j: %s', (given, expected) => {
    expect(codes(given)).toEqual([expected])
  })

  test('of a person is a name of two characters and an identity number, and no credit code', () => {
    expect(codes({ fullName: '赵六', registrationNumber: 'anything' }, walnutFarmer)).toEqual([])
    expect(codes({ idNumber: '110105194912310021' }, walnutFarmer)).toEqual(['/idNumber check_digit reject'])
    expect(codes({ idNumber: '110105194902310021' }, walnutFarmer)).toEqual([
      '/idNumber date_out_of_range reject',
    ])
    expect(codes({ idNumber: '911124198108030024' }, walnutFarmer)).toEqual([])
    expect(codes({ idNumber: 'H12345678' }, walnutFarmer)).toEqual(['/idNumber kind_mismatch warn'])
  })

  test('of an individual business without a shop name is the name of its owner', () => {
    const given = {
      seller: 'individual',
      registrationNumber: '92440305MA5DABC17Y',
      legalRepresentative: '陈阿兰',
    } as const
    expect(codes({ ...given, fullName: '陈阿兰' })).toEqual([])
    expect(codes({ ...given, fullName: '阿兰' })).toEqual(['/fullName name_not_full info'])
  })

  test('can have any name while the kind of seller is unknown', () => {
    expect(codes({ seller: null, fullName: '腾讯', registrationNumber: null })).toEqual([])
  })
})
