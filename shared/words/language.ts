/** The languages every sentence exists in. Chinese is written first and is the source of the keys. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** One thing in every language: a table that lacks one does not compile. */
export type InEvery<T> = Readonly<Record<Language, T>>

/** The language that a tag of BCP 47 asks for, such as `en-GB` or WeChat's `zh_CN`; `undefined` where we do not speak it. */
export const languageOfTag = (tag: string): Language | undefined => {
  const [wanted] = tag.toLowerCase().split(/[-_]/)
  return languages.find((language) => language.split('-')[0] === wanted)
}
