import fc from 'fast-check'
import { cellsOf } from '#functions/domain/reading/cell'
import { creditCode, licenceNumber } from '#functions/domain/reading/paper-numbers'
import * as mod1110 from '#shared/numbers/check/mod-11-10'
import { type Doubt, printed } from './printed'

const code = '91350100M000100Y43'
const other = '92440305MA5DABC17Y'
const number = 'JY14403050000010'

const read = (text: string, ...doubts: readonly Doubt[]) =>
  creditCode(cellsOf([printed(text, 0, 0, ...doubts)]), [])
const licence = (text: string, ...doubts: readonly Doubt[]) =>
  licenceNumber(cellsOf([printed(text, 0, 0, ...doubts)]), 'JY')

describe('the credit code on a paper', () => {
  it('is read with both check characters right, whatever stands around it', () => {
    expect(read(`统一社会信用代码：${code}（1-1）`)?.value).toBe(code)
    expect(read(code.toLowerCase())?.value).toBe(code)
  })

  it('of the pilot of Fujian is read and corrected by its own check', () => {
    const pilot = '91350203M0001QKT19'
    expect(read(pilot)?.value).toBe(pilot)
    expect(read(pilot.replace('M000', 'MO00'))?.value).toBe(pilot)
    expect(read('91350203M0001QKT1F')).toBeNull()
  })

  it('from a QR code is certain', () => {
    expect(creditCode([], [`http://www.gsxt.gov.cn/indeed.html?uniscid=${code}&s=1`])).toEqual({
      value: code,
      confidence: 1,
    })
    expect(creditCode([], ['http://www.gsxt.gov.cn/'])).toBeNull()
  })

  it('is corrected where one reading of its look-alikes holds', () => {
    expect(read(code.replace('M000', 'MO00'))).toEqual({ value: code, confidence: 0.8 })
  })

  it('is corrected where the reader is unsure of a look-alike, not where it is sure', () => {
    const misread = code.replace('0Y4', 'DY4')
    expect(read(misread, { at: 14, sure: 0.9 })?.value).toBe(code)
    expect(read(misread)).toBeNull()
  })

  it('is corrected by the next likeliest character of the reader', () => {
    expect(read(code.replace('Y', 'X'), { at: 15, sure: 0.5, other: 'Y' })?.value).toBe(code)
    expect(read(code.replace('Y', 'X'), { at: 15, sure: 0.5, other: '甲' })).toBeNull()
  })

  it('is not reported when two codes hold, or when print and QR code differ', () => {
    expect(creditCode(cellsOf([printed(code, 0, 0), printed(other, 0, 50)]), [])).toBeNull()
    expect(creditCode(cellsOf([printed(code, 0, 0)]), [other])).toBeNull()
  })

  it('is not taken from the number of an identity card', () => {
    expect(read('11010519491231002X')).toBeNull()
  })

  it('with any letter wrong is never reported as another code', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
        (at, letter) => {
          const value = read(code.slice(0, at) + letter + code.slice(at + 1))?.value ?? code
          expect(value).toBe(code)
        },
      ),
      { seed: 2026 },
    )
  })
})

describe('the number of a food licence', () => {
  it('is read with its check digit right', () => {
    expect(licence(`许可证编号${number}`)?.value).toBe(number)
  })

  it('is corrected where letters stand for digits', () => {
    expect(licence('JY1440305000001O')?.value).toBe(number)
  })

  it('is not reported when its check digit fails, when a digit is unsure, or when there are two', () => {
    expect(licence('JY14403050000011')).toBeNull()
    expect(licence(number, { at: 9, sure: 0.5 })).toBeNull()
    const second = `JY1440305000002${mod1110.checkDigit('1440305000002')}`
    expect(licenceNumber(cellsOf([printed(number, 0, 0), printed(second, 0, 50)]), 'JY')).toBeNull()
  })

  it('is not taken from another kind of licence', () => {
    expect(licence('SC11834020305037')).toBeNull()
  })
})
