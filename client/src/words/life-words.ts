import { phone } from '../platform/phone'
import { enLife } from './en-life'
import { zhLife } from './zh-life'

/** What is said of an approved shop that changes something, stops or ends, in the language of this phone. */
export const lifeWords = phone.language === 'en' ? enLife : zhLife
