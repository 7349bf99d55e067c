import type { Glyph } from '#functions/domain/reading/line'
import { ask, type Models } from './models'
import type { Picture } from './picture'
import type { Frame } from './smallest-frame'

const stripHeight = 48
const widest = 2400

/** A line cut out of the picture and laid straight: 48 high, three planes from -1 to 1, blue first. */
function stripOf({ width, height, rgb }: Picture, frame: Frame, flipped: boolean) {
  const scale = Math.max(1, frame.height) / stripHeight
  const across = Math.min(widest, Math.max(16, Math.round(frame.width / scale)))
  const planes = new Float32Array(3 * across * stripHeight)
  const [cos, sin] = [Math.cos(frame.angle), Math.sin(frame.angle)]
  const turn = flipped ? -1 : 1
  const stepAlong = frame.width / across
  for (let row = 0; row < stripHeight; row += 1) {
    const v = ((row + 0.5) * scale - frame.height / 2) * turn
    for (let column = 0; column < across; column += 1) {
      const u = ((column + 0.5) * stepAlong - frame.width / 2) * turn
      const x = Math.min(width - 1.001, Math.max(0, frame.centre.x + u * cos - v * sin - 0.5))
      const y = Math.min(height - 1.001, Math.max(0, frame.centre.y + u * sin + v * cos - 0.5))
      const [left, top] = [Math.floor(x), Math.floor(y)]
      const [right, below] = [x - left, y - top]
      const at = (top * width + left) * 3
      for (let plane = 0; plane < 3; plane += 1) {
        const channel = at + 2 - plane
        const above = (rgb[channel] ?? 0) * (1 - right) + (rgb[channel + 3] ?? 0) * right
        const under =
          (rgb[channel + width * 3] ?? 0) * (1 - right) + (rgb[channel + width * 3 + 3] ?? 0) * right
        planes[plane * across * stripHeight + row * across + column] =
          (above * (1 - below) + under * below) / 127.5 - 1
      }
    }
  }
  return { planes, across }
}

/** The two likeliest letters at one step. */
function bestTwo(values: Float32Array, from: number, classes: number) {
  let [first, second] = [0, -1]
  for (let one = 1; one < classes; one += 1) {
    const sure = values[from + one] ?? 0
    if (sure > (values[from + first] ?? 0)) {
      second = first
      first = one
    } else if (second < 0 || sure > (values[from + second] ?? 0)) second = one
  }
  return { first, second, sure: values[from + first] ?? 0, otherwise: values[from + second] ?? 0 }
}

/**
 * The letters of one line from left to right, each with the network's certainty and the next likeliest letter. Steps that
 * repeat a letter are one letter, steps of "nothing" stand between two (connectionist temporal classification).
 */
export async function recognise(
  models: Models,
  picture: Picture,
  frame: Frame,
  flipped = false,
): Promise<readonly Glyph[]> {
  const { planes, across } = stripOf(picture, frame, flipped)
  const { values, shape } = await ask(models.reader, planes, stripHeight, across)
  const [steps, classes] = [shape[1] ?? 0, shape[2] ?? 0]
  const glyphs: { glyph: Glyph }[] = []
  let before = 0
  for (let step = 0; step < steps; step += 1) {
    const best = bestTwo(values, step * classes, classes)
    const glyph = {
      text: models.letters[best.first] ?? '',
      sure: best.sure,
      other: models.letters[best.second] ?? '',
      otherwise: best.otherwise,
      at: (step + 0.5) / steps,
    }
    const last = glyphs.at(-1)
    if (best.first !== 0 && best.first !== before) glyphs.push({ glyph })
    else if (best.first !== 0 && last !== undefined && best.sure > last.glyph.sure) last.glyph = glyph
    before = best.first
  }
  return glyphs.map(({ glyph }) => glyph)
}
