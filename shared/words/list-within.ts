import type { InEvery, Language } from './language'

/** The number of characters as a reader counts them. */
export const lengthOf = (text: string): number => Array.from(text).length

/** The text, or as much of it as `most` characters hold, with an ellipsis as the last. */
export const shortened = (text: string, most: number): string =>
  lengthOf(text) <= most
    ? text
    : `${Array.from(text)
        .slice(0, most - 1)
        .join('')}…`

const comma: InEvery<string> = { 'zh-CN': '、', en: ', ' }

/** The words after the names for the number of those left out. */
const others: InEvery<(left: number, all: number) => string> = {
  'zh-CN': (_left, all) => `等${all}项`,
  en: (left) => ` and ${left} more`,
}

const more = (left: number, all: number, language: Language): string =>
  left === 0 ? '' : others[language](left, all)

/**
 * Names in a row, at most `most` characters: all of them, else as many whole ones as fit and how many there are, else the
 * first one shortened: 食品标签、产地证明等4项.
 */
export function listWithin(names: readonly string[], most: number, language: Language): string {
  const [first] = names
  if (first === undefined) return ''
  for (let shown = names.length; shown > 0; shown -= 1) {
    const text = `${names.slice(0, shown).join(comma[language])}${more(names.length - shown, names.length, language)}`
    if (lengthOf(text) <= most) return text
  }
  const tail = more(names.length - 1, names.length, language)
  return `${shortened(first, most - lengthOf(tail))}${tail}`
}
