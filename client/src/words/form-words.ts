import { enForm } from './en-form'
import { inThisLanguage } from './in-this-language'
import { zhForm } from './zh-form'

/** What is said on the pages of the questions and of the shop, and of her consents, in the language of this phone. */
export const formWords = inThisLanguage({ 'zh-CN': zhForm, en: enForm })
