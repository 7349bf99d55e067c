import { phone } from '../platform/phone'
import { enPapers } from './en-papers'
import { zhPapers } from './zh-papers'

/** What is said where papers are copied and photographed, in the language of this phone. */
export const paperWords = phone.language === 'en' ? enPapers : zhPapers
