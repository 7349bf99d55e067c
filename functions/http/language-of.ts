import type { Language } from '#shared/words/language'

/** The reader's language by Accept-Language (RFC 9110, 12.5.4): English where it is preferred to Chinese, else Chinese. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
    const quality = rest.map((text) => text.trim()).find((text) => text.startsWith('q='))
    return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
  })
  const best = (language: string): number =>
    Math.max(
      0,
      ...wishes.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map((w) => w.quality),
    )
  return best('en') > best('zh') ? 'en' : 'zh-CN'
}
