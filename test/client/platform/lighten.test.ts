import { isLight, lighten, type Weight } from '#client/platform/lighten'

/** A photo of which a megapixel at full quality takes this many bytes. */
const photoOf = (weight: number) => {
  const tried: Weight[] = []
  const write = async (one: Weight) => {
    tried.push(one)
    return { size: weight * one.side * one.side * 0.75e-6 * one.quality, weight: one }
  }
  return { tried, write }
}

describe('lightening a photo', () => {
  test('lowers the quality before the size, and no more than needed', async () => {
    const { tried, write } = photoOf(140_000)
    expect((await lighten(4000, write)).weight).toEqual({ side: 2000, quality: 0.65 })
    expect(tried.map(({ side }) => side)).toEqual([2000, 2000, 2000])
  })

  test('never goes below what leaves small print readable', async () => {
    const { write } = photoOf(10_000_000)
    expect((await lighten(4000, write)).weight).toEqual({ side: 1400, quality: 0.5 })
  })

  test('never enlarges a photo, and never tries one weight twice', async () => {
    const { tried, write } = photoOf(10_000_000)
    await lighten(1200, write)
    expect(tried).toEqual([0.85, 0.75, 0.65, 0.5].map((quality) => ({ side: 1200, quality })))
  })

  test('happens only to a heavy or large photo', () => {
    expect(isLight(300 * 1024, 2000)).toBe(true)
    expect(isLight(300 * 1024 + 1, 2000)).toBe(false)
    expect(isLight(1000, 2001)).toBe(false)
  })
})
