import { ask, type Models } from './models'
import type { Picture } from './picture'
import { type Frame, type Point, smallestFrame } from './smallest-frame'

// The values that the network was trained with: how its input is scaled, and how its map is cut into lines.
const mean = [0.485, 0.456, 0.406] as const
const deviation = [0.229, 0.224, 0.225] as const
const inkThreshold = 0.3
const lineThreshold = 0.5
const growth = 1.6
const smallestSide = 3
const mostLines = 300

const up = (side: number): number => Math.max(32, Math.ceil(side / 32) * 32)

// Blue, green, red, as the network was trained; everything beyond the picture stays grey.
function planesOf({ width, height, rgb }: Picture, across: number, down: number): Float32Array {
  const planes = new Float32Array(3 * across * down)
  for (let plane = 0; plane < 3; plane += 1) {
    const [middle, spread] = [mean[plane] ?? 0, deviation[plane] ?? 1]
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        planes[plane * across * down + y * across + x] =
          ((rgb[(y * width + x) * 3 + 2 - plane] ?? 0) / 255 - middle) / spread
  }
  return planes
}

/** One connected patch of ink: the outermost pixels of its rows, and the network's certainty. */
type Patch = { readonly edge: readonly Point[]; readonly sure: number }

function patches(map: Float32Array, across: number, down: number): readonly Patch[] {
  const seen = new Uint8Array(across * down)
  const found: Patch[] = []
  const stack: number[] = []
  for (let start = 0; start < map.length; start += 1) {
    if (seen[start] === 1 || (map[start] ?? 0) <= inkThreshold) continue
    const rows = new Map<number, [number, number]>()
    let [sum, count] = [0, 0]
    seen[start] = 1
    stack.push(start)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % across, Math.floor(at / across)]
      sum += map[at] ?? 0
      count += 1
      const row = rows.get(y)
      if (row === undefined) rows.set(y, [x, x])
      else {
        if (x < row[0]) row[0] = x
        if (x > row[1]) row[1] = x
      }
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) {
          const [nx, ny] = [x + dx, y + dy]
          if (nx < 0 || ny < 0 || nx >= across || ny >= down) continue
          const next = ny * across + nx
          if (seen[next] === 1 || (map[next] ?? 0) <= inkThreshold) continue
          seen[next] = 1
          stack.push(next)
        }
    }
    const edge = [...rows].flatMap(([y, [left, right]]) => [
      { x: left, y },
      { x: right + 1, y },
      { x: left, y: y + 1 },
      { x: right + 1, y: y + 1 },
    ])
    found.push({ edge, sure: sum / count })
  }
  return found
}

// The network marks the core of a line: the line itself is larger by a part of its own area.
function grown(frame: Frame): Frame {
  const { width, height } = frame
  const by = (width * height * growth) / (width + height)
  return { ...frame, width: width + by, height: height + by }
}

/** The lines of text in a picture, in its pixels. */
export async function findLines(models: Models, picture: Picture): Promise<readonly Frame[]> {
  const [across, down] = [up(picture.width), up(picture.height)]
  const { values } = await ask(models.finder, planesOf(picture, across, down), down, across)
  return patches(values, across, down)
    .filter(({ sure }) => sure >= lineThreshold)
    .map(({ edge }) => smallestFrame(edge))
    .filter(({ width, height }) => Math.min(width, height) >= smallestSide)
    .map(grown)
    .slice(0, mostLines)
}
