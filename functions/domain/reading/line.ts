/**
 * One letter as it was read: the reader's certainty, the next likeliest letters (0 to 1), and the place of its middle on the
 * line (0 the left end, 1 the right).
 */
export type Glyph = {
  readonly text: string
  readonly sure: number
  readonly other: string
  readonly otherwise: number
  readonly at: number
}

/**
 * One line of text on a paper that stands upright: where it lies (in any unit, x to the right, y down) and its letters from
 * left to right.
 */
export type Line = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly glyphs: readonly Glyph[]
}

/** Everything found on a photo: lines of text, and the texts of its QR codes. */
export type Seen = { readonly lines: readonly Line[]; readonly codes: readonly string[] }
