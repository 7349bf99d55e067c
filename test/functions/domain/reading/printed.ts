import type { Glyph, Line, Seen } from '#functions/domain/reading/line'

/** How sure the reader is of a letter, and what else it may be. */
export type Doubt = { readonly at: number; readonly sure: number; readonly other?: string }

const high = 30

/** A line as a reader sees it: every letter as wide as it is high, all sure but those doubted. */
export function printed(text: string, left: number, top: number, ...doubts: readonly Doubt[]): Line {
  const letters = Array.from(text)
  const glyphs = letters.map((letter, at): Glyph => {
    const doubt = doubts.find((one) => one.at === at)
    return {
      text: letter,
      sure: doubt?.sure ?? 0.99,
      other: doubt?.other ?? '',
      otherwise: doubt === undefined ? 0 : 1 - doubt.sure,
      at: (at + 0.5) / letters.length,
    }
  })
  return { left, right: left + high * letters.length, top, bottom: top + high, glyphs }
}

/** A line every letter of which is unsure. */
export const blurred = (text: string, left: number, top: number): Line => {
  const line = printed(text, left, top)
  return { ...line, glyphs: line.glyphs.map((glyph) => ({ ...glyph, sure: 0.4 })) }
}

/** A photo of these lines, and of QR codes with these texts. */
export const photoOf = (lines: readonly Line[], ...codes: readonly string[]): Seen => ({ lines, codes })
