import { provinces } from '#shared/numbers/province'
import { inThisLanguage } from './in-this-language'
import { words } from './words'

/** What one answer is called, and a hint where it needs one. */
export type ChoiceWords<T extends string> = {
  readonly value: T
  readonly label: string
  readonly hint?: string
}

type Table = Readonly<Record<string, readonly string[]>>

const choiceWords = <T extends string>(table: Table, value: T): ChoiceWords<T> => {
  const [label = value, hint = ''] = table[value] ?? []
  return hint === '' ? { value, label } : { value, label, hint }
}

/** The answers to one question, in the contract's order, with their words. */
export const choicesOf = <T extends string>(
  question: keyof typeof words.choices,
  values: readonly T[],
): readonly ChoiceWords<T>[] => values.map((value) => choiceWords(words.choices[question], value))

/** What one answer is called. */
export const choiceLabel = (question: keyof typeof words.choices, value: string): string =>
  choiceWords(words.choices[question], value).label

const shortName = (name: string): string => name.replace(/(市|省|(壮族|回族|维吾尔)?自治区)$/, '')

/** The provinces by their two digits, called as people call them. */
export const provinceChoices: readonly ChoiceWords<string>[] = Object.entries(provinces).map(
  ([value, { zh, en }]) => ({ value, label: inThisLanguage({ 'zh-CN': shortName(zh), en }) }),
)
