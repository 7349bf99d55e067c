import { en } from './en'
import { inThisLanguage } from './in-this-language'
import { zh } from './zh'

/** What the screens say, in the language of this phone. */
export const words = inThisLanguage({ 'zh-CN': zh, en })
