import { type Language, languageOfTag } from '#shared/words/language'

/** The reader's language by Accept-Language (RFC 9110, 12.5.4): the most wanted of the languages we have, else Chinese. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').flatMap((part) => {
    const [tag = '', ...rest] = part.trim().split(';')
    const quality = rest.map((text) => text.trim()).find((text) => text.startsWith('q='))
    const language = languageOfTag(tag)
    const weight = quality === undefined ? 1 : Number(quality.slice(2)) || 0
    return language === undefined || weight <= 0 ? [] : [{ language, weight }]
  })
  const most = Math.max(...wishes.map(({ weight }) => weight))
  const wanted = wishes.filter(({ weight }) => weight === most).map(({ language }) => language)
  return wanted.includes('zh-CN') ? 'zh-CN' : (wanted[0] ?? 'zh-CN')
}
