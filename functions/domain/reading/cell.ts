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

/** The height of its letters, and so about their width. */
export const heightOf = ({ top, bottom }: Line): number => bottom - top

/** The horizontal place of a letter of a cell on the paper. */
const place = ({ left, right }: Line, { at }: Glyph): number => left + (right - left) * at

// The letters keep their places where the edges of their cell move.
const within = (cell: Cell, glyphs: readonly Glyph[], left: number, right: number): Cell => ({
  ...withGlyphs(
    cell,
    glyphs.map((glyph) => ({ ...glyph, at: (place(cell, glyph) - left) / (right - left) })),
  ),
  left,
  right,
})

/** The rest of a cell after its first `count` characters. */
export function after(cell: Cell, count: number): Cell {
  const [first, ...rest] = cell.glyphs.slice(count)
  if (first === undefined) return { ...withGlyphs(cell, []), left: cell.right }
  return within(cell, [first, ...rest], place(cell, first) - heightOf(cell) / 2, cell.right)
}

/** The places of a cell's letters on the paper, from left to right. */
export const placesOf = (cell: Cell): readonly number[] => cell.glyphs.map((glyph) => place(cell, glyph))

/** The first `count` characters of a cell. */
export function before(cell: Cell, count: number): Cell {
  const glyphs = cell.glyphs.slice(0, count)
  const last = Math.max(...glyphs.map((glyph) => place(cell, glyph)))
  return within(cell, glyphs, cell.left, last + heightOf(cell) / 2)
}

/** One cell joined from two that stand side by side. */
export function joined(one: Cell, other: Cell): Cell {
  const right = Math.max(one.right, other.right)
  const glyphs = [one, other].flatMap((cell) => within(cell, cell.glyphs, one.left, right).glyphs)
  const [top, bottom] = [Math.min(one.top, other.top), Math.max(one.bottom, other.bottom)]
  return withGlyphs({ ...one, right, top, bottom }, glyphs)
}

/** The reader's certainty of its least certain letter, 0 to 1. */
export const surety = (glyphs: readonly Glyph[]): number => Math.min(1, ...glyphs.map(({ sure }) => sure))
