import { enLife } from './en-life'
import { inThisLanguage } from './in-this-language'
import { zhLife } from './zh-life'

/** What is said of an approved shop that changes something, stops or ends, in the language of this phone. */
export const lifeWords = inThisLanguage({ 'zh-CN': zhLife, en: enLife })
