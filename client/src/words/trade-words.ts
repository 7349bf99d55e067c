import { phone } from '../platform/phone'
import { enTrade } from './en-trade'
import { zhTrade } from './zh-trade'

/** What is said of labels, pay and brands, in the language of this phone. */
export const tradeWords = phone.language === 'en' ? enTrade : zhTrade
