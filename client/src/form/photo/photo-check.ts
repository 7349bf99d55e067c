import type { Pixels } from '../../platform/photo'
import { isCut } from './photo-edges'
import { brightnessOf, greyOf, sharpnessOf } from './photo-sharpness'

/** What may be wrong with a photo, and whether she may use it all the same: too dark, out of focus, the paper cut off. */
export type Doubt = 'dark' | 'blurred' | 'cut'

/**
 * The long side a photo must have, in pixels. An A4 paper that fills it then has 2 pixels a millimetre: the large print, a
 * number of 5 mm, is 10 pixels high, and nothing smaller can be read.
 */
const leastSide = 640

/** The long side of the reduced picture on which light and sharpness are judged, in pixels. */
export const judgedSide = 1000

/**
 * White paper that is no brighter than this (of 255) was photographed in the dark. A paper at a quarter of its light, still
 * read with ease, measures 63; at an eighth, 30.
 */
const darkest = 50

/**
 * Measured on rendered licences at `judgedSide`: in focus 1 to 3.3, soft but legible 0.4 and above, small print just lost 0.1,
 * plainly out of focus below 0.05; pale ink, little light, a paper in a third of the frame 0.5 and above.
 */
const leastSharpness = 0.1

/** True of a photo so small that no paper can be read on it, whatever it shows. */
export const isTooSmall = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  Math.max(width, height) < leastSide

/** Looks at the pixels of a photo, reduced to `judgedSide`: what a person should look at again before it is sent. */
export const doubtsOf = (pixels: Pixels): readonly Doubt[] => {
  const grey = greyOf(pixels)
  // In the dark nothing can be said about its sharpness: one sentence is enough.
  const paper = brightnessOf(grey)
  if (paper < darkest) return ['dark']
  const { width, height } = pixels
  const isBlurred = sharpnessOf(grey, width, height) < leastSharpness
  return [
    ...(isBlurred ? (['blurred'] as const) : []),
    ...(isCut(grey, width, height, paper) ? (['cut'] as const) : []),
  ]
}
