import type { ArticleId } from '../rules/article'
import { chineseNumber } from './chinese-number'
import type { InEvery, Language } from './language'

/** The laws, by the beginning of an article's id before the number: `food_safety` of `food_safety_35`. */
const lawsZh = {
  food_safety: '食品安全法',
  implementing: '食品安全法实施条例',
  ecommerce: '电子商务法',
  order_27: '网络食品安全违法行为查处办法',
  order_37: '网络交易监督管理办法',
  order_78: '食品经营许可和备案管理办法',
  order_24: '食品生产许可管理办法',
  order_123: '网络餐饮服务经营者落实食品安全主体责任监督管理规定',
  farm_quality: '农产品质量安全法',
  trademark: '商标法',
  multilevel: '禁止传销条例',
  direct_sales: '直销管理条例',
  privacy: '个人信息保护法',
  minors: '未成年人保护法',
  beijing_small: '北京市小规模食品生产经营管理规定',
  shanghai_food: '上海市食品安全条例',
  zhejiang_small: '浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定',
  shandong_small: '山东省食品小作坊小餐饮和食品摊点管理条例',
  henan_small: '河南省食品小作坊、小经营店和小摊点管理条例',
  chongqing_small: '重庆市食品生产加工小作坊和食品摊贩管理条例',
} as const

const lawsEn: Readonly<Record<keyof typeof lawsZh, string>> = {
  food_safety: 'Food Safety Law',
  implementing: 'Food Safety Law Implementing Regulations',
  ecommerce: 'E-commerce Law',
  order_27: 'Measures on Online Food Safety Violations (order 27)',
  order_37: 'Measures on Online Trading (SAMR order 37)',
  order_78: 'Measures on Food Operation Licences and Filings (SAMR order 78)',
  order_24: 'Measures on Food Production Licences (SAMR order 24)',
  order_123: 'Rules on the Food Safety Duties of Online Caterers (SAMR order 123)',
  farm_quality: 'Agricultural Product Quality and Safety Law',
  trademark: 'Trademark Law',
  multilevel: 'Prohibition of Multi-level Selling Regulation',
  direct_sales: 'Direct Sales Regulation',
  privacy: 'Personal Information Protection Law',
  minors: 'Law on the Protection of Minors',
  beijing_small: 'Beijing Rules on Small Food Businesses',
  shanghai_food: 'Shanghai Food Safety Regulation',
  zhejiang_small: 'Zhejiang Rules on Small Food Businesses',
  shandong_small: 'Shandong Regulation on Small Food Businesses',
  henan_small: 'Henan Regulation on Small Food Businesses',
  chongqing_small: 'Chongqing Regulation on Food Workshops and Stalls',
}

/** Texts that are cited whole. */
const wholeZh = {
  announcement_2021_40: '市场监管总局公告2021年第40号（仅销售预包装食品备案）',
  order_123: '《网络餐饮服务经营者落实食品安全主体责任监督管理规定》',
  sales_rule_2026: '《网络食品销售经营者落实食品安全主体责任监督管理规定》',
  gb_7718_2011: '《预包装食品标签通则》（GB 7718-2011）',
  gb_7718_2025: '《预包装食品标签通则》（GB 7718-2025）',
} as const

const wholeEn: Readonly<Record<keyof typeof wholeZh, string>> = {
  announcement_2021_40: 'SAMR announcement 2021 no. 40 (filing for prepackaged food only)',
  order_123: 'Rules on the Food Safety Duties of Online Caterers (SAMR order 123)',
  sales_rule_2026: 'Rules on the Food Safety Duties of Online Food Sellers (2026)',
  gb_7718_2011: 'GB 7718-2011, labels of prepackaged food',
  gb_7718_2025: 'GB 7718-2025, labels of prepackaged food',
}

type Law = keyof typeof lawsZh
type Whole = keyof typeof wholeZh
/** An id that is neither a whole text nor an article of a law named here does not compile. */
type Cited = Whole | `${Law}_${number}`

const isWhole = (id: Cited): id is Whole => id in wholeZh
const isLaw = (name: string): name is Law => name in lawsZh

/** The form of citations in a language: the names of laws and of whole texts, an article of a law, and the separator. */
type Citing = {
  readonly laws: Readonly<Record<Law, string>>
  readonly wholes: Readonly<Record<Whole, string>>
  readonly article: (law: string, number: number) => string
  readonly join: string
}

const citing: InEvery<Citing> = {
  'zh-CN': {
    laws: lawsZh,
    wholes: wholeZh,
    article: (law, number) => `《${law}》第${chineseNumber(number)}条`,
    join: '、',
  },
  en: { laws: lawsEn, wholes: wholeEn, article: (law, number) => `${law} art. ${number}`, join: '; ' },
}

function cited(id: Cited, { laws, wholes, article }: Citing): string {
  if (isWhole(id)) return wholes[id]
  const cut = id.lastIndexOf('_')
  const law = id.slice(0, cut)
  return isLaw(law) ? article(laws[law], Number(id.slice(cut + 1))) : id
}

/** The articles of a requirement as one sentence part: 《食品安全法》第三十五条、《电子商务法》第十条. */
export const legalBasis = (articles: readonly ArticleId[], language: Language): string =>
  articles.map((id) => cited(id, citing[language])).join(citing[language].join)
