import type { Standing } from '../contract/public-licence'
import type { Language } from './language'

/** The words of the public licence page. `comma` and `stop` join the parts of a line. */
export type LicencePageWords = {
  readonly title: string
  readonly registrationNumber: string
  readonly address: string
  readonly exemption: string
  readonly channels: string
  readonly validTo: string
  readonly longTerm: string
  readonly asOf: string
  readonly comma: string
  readonly stop: string
  readonly standings: Readonly<Record<Standing, string>>
}

const zh: LicencePageWords = {
  title: '证照公示',
  registrationNumber: '统一社会信用代码（注册号）',
  address: '经营场所',
  exemption: '免办说明',
  channels: '网上销售账号',
  validTo: '有效期至',
  longTerm: '长期有效',
  asOf: '查询日期',
  comma: '、',
  stop: ' · ',
  standings: {
    licensed: '证照齐全，可以销售',
    restricted: '暂停销售',
    suspended: '已被停止销售',
    closing: '即将停业',
    closed: '已停业',
    barred: '已被清退',
  },
}

const en: LicencePageWords = {
  title: 'Licence display',
  registrationNumber: 'Registration number (USCC)',
  address: 'Place of business',
  exemption: 'Exemption',
  channels: 'Accounts selling online',
  validTo: 'valid to',
  longTerm: 'no end date',
  asOf: 'As of',
  comma: ', ',
  stop: ' · ',
  standings: {
    licensed: 'Licensed, may sell',
    restricted: 'Sales on hold',
    suspended: 'Suspended',
    closing: 'Closing down',
    closed: 'Closed',
    barred: 'Barred',
  },
}

/** The words of the public licence page in a language. */
export const licencePageWords = (language: Language): LicencePageWords => (language === 'en' ? en : zh)
