import { enMessages } from './en-messages'
import { inThisLanguage } from './in-this-language'
import { zhMessages } from './zh-messages'

/** What is said of messages, in the language of this phone. Apart from the rest, because the first page needs none of it. */
export const messageWords = inThisLanguage({ 'zh-CN': zhMessages, en: enMessages })
