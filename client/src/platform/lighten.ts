/** The heaviest photo that is sent as it is, in bytes: six seconds on a 3G network of 50 kB a second. */
const heavy = 300 * 1024
/** The long side of a photo that is sent, in pixels. */
const longest = 2000

/** One way to make a photo lighter: the long side in pixels, and the quality of a JPEG from 0 to 1. */
export type Weight = { readonly side: number; readonly quality: number }

/**
 * Tried in this order: quality first, then size. The last is where it ends: on an A4 paper with a margin around it, 1400 pixels
 * are 4 a millimetre, so the smallest print of a licence (3 mm) is 12 pixels high, the least that people and readers can tell
 * apart; below a quality of 0.5 the strokes of such a character run together.
 */
const weights: readonly Weight[] = [
  { side: 2000, quality: 0.85 },
  { side: 2000, quality: 0.75 },
  { side: 2000, quality: 0.65 },
  { side: 1700, quality: 0.65 },
  { side: 1400, quality: 0.65 },
  { side: 1400, quality: 0.5 },
]

/** True of a photo that can be sent without being made lighter. `side` is its long side. */
export const isLight = (bytes: number, side: number): boolean => bytes <= heavy && side <= longest

/**
 * Makes a photo light without losing small print.
 * @param side its long side in pixels
 * @param write writes it as a JPEG, and gives its bytes
 * @returns the first that is light, or the lightest that can still be read, even if it is not
 */
export const lighten = async <T extends { readonly size: number }>(
  side: number,
  write: (weight: Weight) => Promise<T>,
): Promise<T> => {
  const real = weights.map((weight) => ({ ...weight, side: Math.min(weight.side, side) }))
  const [first, ...others] = real.filter(
    (weight, at) =>
      real.findIndex((one) => one.side === weight.side && one.quality === weight.quality) === at,
  )
  let written = await write(first ?? { side, quality: 0.85 })
  for (const weight of others) {
    if (written.size <= heavy) return written
    written = await write(weight)
  }
  return written
}
