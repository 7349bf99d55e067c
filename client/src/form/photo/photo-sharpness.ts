import type { Pixels } from '../../platform/photo'

/** Brightness of every pixel, 0 (black) to 255 (white), by the weights of ITU-R BT.601. */
export const greyOf = ({ width, height, data }: Pixels): Uint8Array => {
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at += 1) {
    const red = data[at * 4] ?? 0
    const green = data[at * 4 + 1] ?? 0
    const blue = data[at * 4 + 2] ?? 0
    grey[at] = (red * 299 + green * 587 + blue * 114 + 500) / 1000
  }
  return grey
}

/** The brightness that all but the brightest twentieth of a picture stay below: that of the paper, were it white. */
export const brightnessOf = (grey: Uint8Array): number => {
  const counts = new Array<number>(256).fill(0)
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1
  let above = 0
  for (let level = 255; level > 0; level -= 1) {
    above += counts[level] ?? 0
    if (above > grey.length / 20) return level
  }
  return 0
}

const tiles = 10

/** Of one tile: how much its brightness bends from pixel to pixel (the variance of the Laplacian), against its contrast. */
const sharpnessIn = (grey: Uint8Array, width: number, box: readonly [number, number, number, number]) => {
  const [left, top, right, bottom] = box
  const at = (x: number, y: number) => grey[y * width + x] ?? 0
  let [count, bend, bends, sum, squares] = [0, 0, 0, 0, 0]
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const here = at(x, y)
      const laplacian = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * here
      count += 1
      bend += laplacian
      bends += laplacian * laplacian
      sum += here
      squares += here * here
    }
  }
  if (count === 0) return { contrast: 0, sharpness: 0 }
  const contrast = squares / count - (sum / count) ** 2
  return { contrast, sharpness: contrast === 0 ? 0 : (bends / count - (bend / count) ** 2) / contrast }
}

/** Brightness must vary by this much (standard deviation, squared) where there is anything to read. */
const leastContrast = 80

/**
 * How sharp the sharpest tenth of a picture is where something is printed: the variance of the Laplacian over the variance of
 * brightness, so that neither dim light nor pale ink counts as blur. 0 where nothing is printed at all.
 */
export const sharpnessOf = (grey: Uint8Array, width: number, height: number): number => {
  const found: number[] = []
  for (let row = 0; row < tiles; row += 1) {
    for (let column = 0; column < tiles; column += 1) {
      const { contrast, sharpness } = sharpnessIn(grey, width, [
        Math.max(1, Math.floor((column * width) / tiles)),
        Math.max(1, Math.floor((row * height) / tiles)),
        Math.min(width - 1, Math.floor(((column + 1) * width) / tiles)),
        Math.min(height - 1, Math.floor(((row + 1) * height) / tiles)),
      ])
      if (contrast >= leastContrast) found.push(sharpness)
    }
  }
  found.sort((a, b) => a - b)
  return found[Math.floor(found.length * 0.9)] ?? 0
}
