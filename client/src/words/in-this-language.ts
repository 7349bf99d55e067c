import type { InEvery } from '#shared/words/language'
import { phone } from '../platform/phone'

/** Of something that exists in every language, the one of this phone. */
export const inThisLanguage = <T>(all: InEvery<T>): T => all[phone.language]
