import type { GoodsCode } from '../contract/merchant'
import type { PublicLicence, Standing } from '../contract/public-licence'
import type { InEvery, Language } from './language'

/** A standing in a few words, and in a sentence. */
type StandingWords = { readonly title: string; readonly sentence: string }

/** The words of the public licence page and its badge. `comma` and `stop` join the parts of a line. */
export type LicencePageWords = {
  readonly title: string
  readonly registrationNumber: string
  readonly address: string
  readonly exemption: string
  readonly channels: string
  readonly validTo: string
  readonly longTerm: string
  readonly expired: string
  readonly sanction: string
  readonly rule: string
  readonly facts: string
  readonly sanctionedOn: string
  readonly code: string
  readonly scan: string
  readonly embed: string
  readonly embedHow: string
  readonly asOf: string
  readonly comma: string
  readonly stop: string
  readonly standings: Readonly<Record<Standing, StandingWords>>
  readonly goods: Readonly<Record<GoodsCode, string>>
}

const zh: LicencePageWords = {
  title: '证照公示',
  registrationNumber: '统一社会信用代码（注册号）',
  address: '经营场所',
  exemption: '免办说明',
  channels: '网上销售账号',
  validTo: '有效期至',
  longTerm: '长期有效',
  expired: '已过期',
  sanction: '处理公示',
  rule: '依据',
  facts: '事实',
  sanctionedOn: '处理日期',
  code: '本页的二维码',
  scan: '扫码打开本页，核对是否一致。',
  embed: '放到您的网页上',
  embedHow: '复制下面这段代码，贴到网页里。显示的状态会自动更新，点一下就打开本页。',
  asOf: '查询日期',
  comma: '、',
  stop: ' · ',
  standings: {
    licensed: { title: '可以销售', sentence: '平台已核对下面的信息，这家店可以卖食品。' },
    restricted: { title: '暂停销售', sentence: '有证照到期或有事项逾期没办，办好以前不能卖食品。' },
    suspended: { title: '已被停止销售', sentence: '平台已停止这家店销售，正在处理。' },
    closing: { title: '即将停业', sentence: '这家店已公告停业，公示到 {day} 为止，之后不再销售。' },
    closed: { title: '已停业', sentence: '这家店已经停业，不再销售。' },
    barred: { title: '已被清退', sentence: '平台已永久清退这家店，不能在本平台销售。' },
  },
  goods: {
    farm_produce: '食用农产品',
    prepackaged: '预包装食品',
    bulk: '散装食品',
    baked: '糕点',
    catering: '餐饮',
    own_packaged: '自产预包装食品',
    imported: '进口食品',
    health_food: '保健食品',
    infant_formula: '婴幼儿配方乳粉',
    alcohol: '酒类',
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
  expired: 'expired',
  sanction: 'Published sanction',
  rule: 'Rule',
  facts: 'Facts',
  sanctionedOn: 'Date',
  code: 'QR code of this page',
  scan: 'Scan to open this page and compare.',
  embed: 'Put this on your own site',
  embedHow:
    'Copy this code into your page. The standing it shows keeps itself current; a tap opens this page.',
  asOf: 'As of',
  comma: ', ',
  stop: ' · ',
  standings: {
    licensed: {
      title: 'May sell',
      sentence: 'The platform has checked what follows; this shop may sell food.',
    },
    restricted: {
      title: 'Sales on hold',
      sentence:
        'A licence has ended or something is overdue; until it is in order this shop may not sell food.',
    },
    suspended: {
      title: 'Suspended',
      sentence: 'The platform has stopped the sales of this shop and is dealing with the case.',
    },
    closing: {
      title: 'Closing down',
      sentence:
        'This shop has given notice that it closes. The notice ends on {day}; after that it sells no more.',
    },
    closed: { title: 'Closed', sentence: 'This shop has closed and sells no more.' },
    barred: {
      title: 'Barred',
      sentence: 'The platform has barred this shop for good; it may not sell on this platform.',
    },
  },
  goods: {
    farm_produce: 'edible farm produce',
    prepackaged: 'prepackaged food',
    bulk: 'bulk food',
    baked: 'pastry',
    catering: 'catering',
    own_packaged: 'own packaged food',
    imported: 'imported food',
    health_food: 'health food',
    infant_formula: 'infant formula',
    alcohol: 'alcohol',
  },
}

const words: InEvery<LicencePageWords> = { 'zh-CN': zh, en }

/** The words of the public licence page in a language. */
export const licencePageWords = (language: Language): LicencePageWords => words[language]

/** The meaning of a standing in one plain sentence; that of a closing shop names the last day of its notice. */
export const standingSentence = (
  { standing, closesOn }: Pick<PublicLicence, 'standing' | 'closesOn'>,
  language: Language,
): string => licencePageWords(language).standings[standing].sentence.replace('{day}', String(closesOn))
