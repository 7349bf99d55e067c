import type { Glyph, Line, Seen } from '#functions/domain/reading/line'
import { findLines } from './find-lines'
import type { Models } from './models'
import { openPicture, type Picture, shrunk, turned } from './picture'
import { readCodes } from './read-codes'
import { recognise } from './recognise'
import type { Frame } from './smallest-frame'

const finderSide = 1280
const samples = 6

/** A picture in both sizes: lines are found in the small one and read in the large. */
type Sizes = { readonly large: Picture; readonly small: Picture }

const sized = async (large: Picture): Promise<Sizes> => ({ large, small: await shrunk(large, finderSide) })

const meanOf = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((sum, { sure }) => sum + sure, 0) / Math.max(1, glyphs.length)

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** The position of the paper, from its longer lines: their tilt, and whether they run down instead of across. */
function lie(frames: readonly Frame[]) {
  const long = frames.filter(({ width, height }) => Math.max(width, height) > 3 * Math.min(width, height))
  const across = long.filter(({ width, height }) => width > height)
  const lengthOf = (some: readonly Frame[]): number =>
    some.reduce((sum, { width, height }) => sum + Math.max(width, height), 0)
  return {
    runsDown: lengthOf(across) * 2 < lengthOf(long),
    tilt: median((across.length > 0 ? across : frames).map(({ angle }) => angle)),
  }
}

const enlarged = (frame: Frame, by: number): Frame => ({
  ...frame,
  centre: { x: frame.centre.x * by, y: frame.centre.y * by },
  width: frame.width * by,
  height: frame.height * by,
})

// The longest lines tell most; upside down they read as nothing or as nonsense, of which the network is uncertain.
async function isUpsideDown(
  models: Models,
  picture: Picture,
  frames: readonly Frame[],
  known: Map<Frame, readonly Glyph[]>,
): Promise<boolean> {
  const longest = [...frames].sort((a, b) => b.width / b.height - a.width / a.height).slice(0, samples)
  let [upright, flipped] = [0, 0]
  for (const frame of longest) {
    const [one, other] = [
      await recognise(models, picture, frame),
      await recognise(models, picture, frame, true),
    ]
    known.set(frame, one)
    upright += meanOf(one) * Math.min(one.length, 20)
    flipped += meanOf(other) * Math.min(other.length, 20)
  }
  return flipped > upright
}

function lineOf({ centre, width, height }: Frame, tilt: number, glyphs: readonly Glyph[]): Line {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  const [x, y] = [centre.x * cos + centre.y * sin, centre.y * cos - centre.x * sin]
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
    glyphs,
  }
}

/**
 * Everything that can be read on a photo, turned upright: QR codes first, then lines of text. The paper may lie in any of
 * the four directions, and tilted.
 *
 * @returns null when the bytes are no picture.
 */
export async function see(models: Models, photo: Uint8Array): Promise<Seen | null> {
  const opened = await openPicture(photo)
  if (opened === null) return null
  const codes = await readCodes(opened)
  let sizes = await sized(opened)
  let frames = await findLines(models, sizes.small)
  if (frames.length === 0) return { lines: [], codes }
  if (lie(frames).runsDown) {
    sizes = await sized(await turned(sizes.large, 90))
    frames = await findLines(models, sizes.small)
  }
  const by = sizes.large.width / sizes.small.width
  let large = frames.map((frame) => enlarged(frame, by))
  let picture = sizes.large
  const known = new Map<Frame, readonly Glyph[]>()
  if (await isUpsideDown(models, picture, large, known)) {
    const { width, height } = picture
    picture = await turned(picture, 180)
    large = large.map((frame) => ({
      ...frame,
      centre: { x: width - frame.centre.x, y: height - frame.centre.y },
    }))
  }
  const { tilt } = lie(large)
  const lines: Line[] = []
  for (const frame of large) {
    const glyphs = known.get(frame) ?? (await recognise(models, picture, frame))
    if (glyphs.length > 0) lines.push(lineOf(frame, tilt, glyphs))
  }
  return { lines, codes }
}
