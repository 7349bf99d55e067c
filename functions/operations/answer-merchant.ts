import type { Merchant as MerchantShown } from '#shared/contract/merchant'
import type { Language } from '#shared/words/language'
import type { Moment } from '../domain/application/assess'
import { showMerchant } from '../domain/application/show-merchant'
import type { Merchant } from '../domain/merchant/merchant'
import type { Answer } from '../ports/handler'

/** An answer with a merchant and its version as the ETag. */
export const answerMerchant = (
  merchant: Merchant,
  at: Moment,
  language: Language,
  medianHours: number | null = null,
): Answer<MerchantShown> => ({
  headers: { etag: `"${merchant.version}"`, 'content-language': language },
  body: showMerchant(merchant, at, language, medianHours),
})
