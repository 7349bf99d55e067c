import fc from 'fast-check'
import { smallestFrame } from '#functions/reading/smallest-frame'

const corners = (x: number, y: number, width: number, height: number, angle: number) =>
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u = 0, v = 0]) => {
    const [along, across] = [(u * width) / 2, (v * height) / 2]
    return {
      x: x + along * Math.cos(angle) - across * Math.sin(angle),
      y: y + along * Math.sin(angle) + across * Math.cos(angle),
    }
  })

it('the smallest frame around a tilted rectangle is that rectangle', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 500 }),
      fc.integer({ min: 5, max: 500 }),
      fc.integer({ min: -44, max: 44 }),
      (width, height, degrees) => {
        const angle = (degrees * Math.PI) / 180
        const frame = smallestFrame(corners(300, 200, width, height, angle))
        expect(frame.centre.x).toBeCloseTo(300, 5)
        expect(frame.centre.y).toBeCloseTo(200, 5)
        expect(frame.width).toBeCloseTo(width, 5)
        expect(frame.height).toBeCloseTo(height, 5)
        expect(frame.angle).toBeCloseTo(angle, 5)
      },
    ),
    { seed: 2026 },
  )
})

it('points inside do not count, and one point has a frame of nothing', () => {
  const points = corners(0, 0, 10, 4, 0)
  expect(smallestFrame([...points, { x: 0, y: 0 }, { x: 1, y: 1 }])).toEqual(smallestFrame(points))
  expect(smallestFrame([{ x: 3, y: 4 }])).toMatchObject({ centre: { x: 3, y: 4 }, width: 0, height: 0 })
})
