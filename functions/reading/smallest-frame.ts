/** A point in pixels: x to the right, y down. */
export type Point = { readonly x: number; readonly y: number }

/**
 * A rectangle that may be tilted: `width` runs along `angle` (radians, clockwise from the x axis, from -45 to 45 degrees),
 * `height` across it.
 */
export type Frame = {
  readonly centre: Point
  readonly width: number
  readonly height: number
  readonly angle: number
}

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

function half(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of points) {
    for (;;) {
      const [before, last] = [kept.at(-2), kept.at(-1)]
      if (before === undefined || last === undefined || cross(before, last, point) > 0) break
      kept.pop()
    }
    kept.push(point)
  }
  return kept.slice(0, -1)
}

/** The convex hull (monotone chain). */
function hull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  return [...half(sorted), ...half(sorted.reverse())]
}

function frameAlong(points: readonly Point[], angle: number): Frame {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const along = points.map(({ x, y }) => x * cos + y * sin)
  const across = points.map(({ x, y }) => y * cos - x * sin)
  const [left, right] = [Math.min(...along), Math.max(...along)]
  const [top, bottom] = [Math.min(...across), Math.max(...across)]
  const [u, v] = [(left + right) / 2, (top + bottom) / 2]
  return {
    centre: { x: u * cos - v * sin, y: u * sin + v * cos },
    width: right - left,
    height: bottom - top,
    angle,
  }
}

const quarter = Math.PI / 2

/** The same angle of a rectangle's side, brought between -45 and 45 degrees. */
const upright = (angle: number): number => angle - quarter * Math.round(angle / quarter)

/** The smallest rectangle around points: one of its sides lies on a side of their convex hull. */
export function smallestFrame(points: readonly Point[]): Frame {
  const corners = hull(points)
  const angles = corners.map((from, at) => {
    const to = corners[(at + 1) % corners.length] ?? from
    return upright(Math.atan2(to.y - from.y, to.x - from.x))
  })
  const frames = (angles.length === 0 ? [0] : angles).map((angle) =>
    frameAlong(corners.length === 0 ? points : corners, angle),
  )
  return frames.reduce((best, next) =>
    next.width * next.height < best.width * best.height - 1e-6 ? next : best,
  )
}
