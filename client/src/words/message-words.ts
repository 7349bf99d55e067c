import { phone } from '../platform/phone'
import { enMessages } from './en-messages'
import { zhMessages } from './zh-messages'

/** What is said of messages, in the language of this phone. Apart from the rest, because the first page needs none of it. */
export const messageWords = phone.language === 'en' ? enMessages : zhMessages
