import { isDay } from '#shared/contract/text'

/**
 * Reads a day as people type it from a paper: `20291231`, `2029-12-31`, `2029.12.31`, `2029年12月31日`, full-width digits too.
 * Answers `YYYY-MM-DD`, or `null` when it is no day.
 */
export const dayFromText = (text: string): string | null => {
  const half = text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const parts = half
    .trim()
    .split(/[^\d]+/)
    .filter((part) => part !== '')
  const [first = '', month, dayOfMonth] = parts
  const day =
    parts.length === 1 && first.length === 8
      ? `${first.slice(0, 4)}-${first.slice(4, 6)}-${first.slice(6)}`
      : `${first}-${(month ?? '').padStart(2, '0')}-${(dayOfMonth ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}
