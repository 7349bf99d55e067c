import type { Glyph, Line } from './line'

/** A line with its text in the form that is compared: full-width letters made plain, no spaces; one glyph a character. */
export type Cell = Line & { readonly text: string }

const withGlyphs = (line: Line, glyphs: readonly Glyph[]): Cell => ({
  ...line,
  glyphs,
  text: glyphs.map(({ text }) => text).join(''),
})

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

const first = (text: string): string => Array.from(text)[0] ?? ''

/** The lines of a paper as cells, those without a letter left out. */
export const cellsOf = (lines: readonly Line[]): readonly Cell[] =>
  lines
    .map((line) =>
      withGlyphs(
        line,
        line.glyphs.flatMap((glyph) =>
          Array.from(plain(glyph.text)).map((text) => ({ ...glyph, text, other: first(plain(glyph.other)) })),
        ),
      ),
    )
    .filter(({ text }) => text !== '')

/** How high its letters are, and so about how wide. */
export const heightOf = ({ top, bottom }: Line): number => bottom - top

/** What of a cell follows its first `count` characters. */
export function after(cell: Cell, count: number): Cell {
  const rest = withGlyphs(cell, cell.glyphs.slice(count))
  const middle = cell.left + (cell.right - cell.left) * (rest.glyphs[0]?.at ?? 1)
  return { ...rest, left: middle - heightOf(cell) / 2 }
}

/** One cell made of two that stand side by side. */
export function joined(one: Cell, other: Cell): Cell {
  const { left } = one
  const right = Math.max(one.right, other.right)
  const placed = (cell: Cell) =>
    cell.glyphs.map((glyph) => ({
      ...glyph,
      at: (cell.left + (cell.right - cell.left) * glyph.at - left) / (right - left),
    }))
  const [top, bottom] = [Math.min(one.top, other.top), Math.max(one.bottom, other.bottom)]
  return withGlyphs({ ...one, right, top, bottom }, [...placed(one), ...placed(other)])
}

/** How sure the reader is of the least sure letter. */
export const surety = (glyphs: readonly Glyph[]): number => Math.min(1, ...glyphs.map(({ sure }) => sure))
