import type { Pixels } from '#client/platform/photo'

/** How a photo of a printed paper turned out. */
export type Shot = {
  readonly width?: number
  readonly height?: number
  /** How far a pixel runs into its neighbours, in pixels. */
  readonly blur?: number
  /** 1 is daylight. */
  readonly light?: number
  /** Brightness of the ink, 0 to 255. */
  readonly ink?: number
  /** White on every side, in pixels: 0 where the print runs off the picture. */
  readonly margin?: number
}

const isInk = (x: number, y: number): boolean => {
  const line = y % 24
  // Letters of 14 pixels: upright, level and slanting strokes, with gaps between words.
  return line < 14 && x % 90 < 76 && (x % 15 < 2 || line === 0 || line === 7 || (x + y) % 15 === 3)
}

/** The mean of each pixel and its neighbours along one direction. */
const smeared = (
  grey: Float64Array,
  step: number,
  most: number,
  position: (at: number) => number,
  radius: number,
) =>
  grey.map((_value, at) => {
    let [sum, count] = [0, 0]
    for (let by = -radius; by <= radius; by += 1) {
      const beside = position(at) + by
      if (beside < 0 || beside >= most) continue
      sum += grey[at + by * step] ?? 0
      count += 1
    }
    return sum / count
  })

/** Smeared twice each way: close to what a lens out of focus does. */
const blurredBy = (grey: Float64Array, width: number, height: number, radius: number): Float64Array => {
  let blurred = grey
  for (let pass = 0; pass < 2; pass += 1) {
    blurred = smeared(blurred, 1, width, (at) => at % width, radius)
    blurred = smeared(blurred, width, height, (at) => Math.floor(at / width), radius)
  }
  return blurred
}

/** The pixels of a photographed page of print, made by arithmetic: the same every time. */
export const printedPaper = ({
  width = 400,
  height = 300,
  blur = 0,
  light = 1,
  ink = 30,
  margin = 12,
}: Shot = {}): Pixels => {
  const isPrinted = (x: number, y: number): boolean =>
    x >= margin && y >= margin && x < width - margin && y < height - margin
  const sharp = new Float64Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      sharp[y * width + x] = (isPrinted(x, y) && isInk(x, y) ? ink : 250) * light
  }
  const grey = blur === 0 ? sharp : blurredBy(sharp, width, height, blur)
  const data = new Uint8ClampedArray(grey.length * 4)
  grey.forEach((value, at) => {
    data.set([value, value, value, 255], at * 4)
  })
  return { width, height, data }
}
