import type { GoodsCode, Making, SellerKind } from '../contract/merchant'
import type { InEvery, Language } from './language'

// SAMR order 37 art. 12 prescribes the first two sentences; the third follows Food Safety Law art. 35.
const sentences = {
  natural: {
    'zh-CN': '个人销售自产农副产品，依法不需要办理市场主体登记。',
    en: 'An individual selling own farm and sideline produce; by law no registration is required.',
  },
  smallTrade: {
    'zh-CN': '个人从事零星小额交易活动，依法不需要办理市场主体登记。',
    en: 'An individual in sporadic small trade; by law no registration is required.',
  },
  produce: {
    'zh-CN': '销售食用农产品，依法不需要取得食品经营许可。',
    en: 'Sale of edible farm produce; by law no food operation licence is required.',
  },
} as const satisfies Readonly<Record<string, InEvery<string>>>

/**
 * The sentence shown in the place of a licence for a seller who lawfully has none; null for everybody else. A person who
 * resells the produce of others does so as small trade (up to 100,000 yuan a year).
 */
export function exemptionSentence(
  seller: SellerKind | null,
  goods: readonly GoodsCode[],
  language: Language,
  making: Making | null = null,
): string | null {
  if (goods.length === 0 || goods.some((code) => code !== 'farm_produce')) return null
  if (seller !== 'natural_person') return sentences.produce[language]
  return sentences[making === 'resold' ? 'smallTrade' : 'natural'][language]
}
