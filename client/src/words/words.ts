import { phone } from '../platform/phone'
import { en } from './en'
import { zh } from './zh'

/** What the screens say, in the language of this phone. */
export const words = phone.language === 'en' ? en : zh
