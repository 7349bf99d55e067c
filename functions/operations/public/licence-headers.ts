import type { Language } from '#shared/words/language'

/** The headers of a public page: a minute in every cache, one for each language, revalidated by its ETag. */
export const licenceHeaders = (language: Language, etag: string): Readonly<Record<string, string>> => ({
  'cache-control': 'public, max-age=60',
  'content-language': language,
  etag,
  vary: 'accept-language',
})
