/** The languages every sentence exists in. Chinese is written first and is the source of the keys. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
