import { isDay } from '#shared/contract/text'
import { type Cell, surety } from './cell'

/** Days carry no check digit: a digit below this certainty is not read as part of a day. */
const leastSure = 0.9

const written = /\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?/g

/** The days written in a value, `YYYY-MM-DD`, in the order in which they are printed. */
export function daysIn(value: readonly Cell[]): readonly { readonly day: string; readonly sure: number }[] {
  return value.flatMap((cell) => {
    const sure = surety(cell.glyphs)
    if (sure < leastSure) return []
    return [...cell.text.matchAll(written)]
      .map(([whole]) => whole.replace('日', '').split(/[年月./-]/))
      .map((parts) => parts.map((part) => part.padStart(2, '0')).join('-'))
      .filter(isDay)
      .map((day) => ({ day, sure }))
  })
}

/** Whether a value says that the paper has no end. */
export const isLongTerm = (value: readonly Cell[]): boolean =>
  value.some(({ text }) => /长期|永久|无固定期限|不约定期限/.test(text))
