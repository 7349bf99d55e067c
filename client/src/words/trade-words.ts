import { enTrade } from './en-trade'
import { inThisLanguage } from './in-this-language'
import { zhTrade } from './zh-trade'

/** What is said of labels, pay, brands and shops, in the language of this phone. */
export const tradeWords = inThisLanguage({ 'zh-CN': zhTrade, en: enTrade })
