import { enPapers } from './en-papers'
import { inThisLanguage } from './in-this-language'
import { zhPapers } from './zh-papers'

/** What is said where papers are copied and photographed, in the language of this phone. */
export const paperWords = inThisLanguage({ 'zh-CN': zhPapers, en: enPapers })
