import { doubtsOf, isTooSmall } from '#client/form/photo/photo-check'
import { brightnessOf, greyOf, sharpnessOf } from '#client/form/photo/photo-sharpness'
import { printedPaper } from '../../printed-paper'

describe('a photo of a paper', () => {
  test('in focus and in the light leaves no doubt', () => {
    expect(doubtsOf(printedPaper())).toEqual([])
  })

  test('in little light, or with pale ink, leaves no doubt as long as it can be read', () => {
    expect(doubtsOf(printedPaper({ light: 0.3 }))).toEqual([])
    expect(doubtsOf(printedPaper({ ink: 190 }))).toEqual([])
  })

  test('in the dark is doubted for its light, not for its sharpness', () => {
    expect(doubtsOf(printedPaper({ light: 0.1 }))).toEqual(['dark'])
    expect(doubtsOf(printedPaper({ light: 0.1, blur: 4 }))).toEqual(['dark'])
  })

  test('out of focus is doubted', () => {
    expect(doubtsOf(printedPaper({ blur: 4 }))).toEqual(['blurred'])
  })

  test('whose print runs off the picture is doubted: a part of the paper is missing', () => {
    expect(doubtsOf(printedPaper({ margin: 0 }))).toEqual(['cut'])
  })

  test('on which nothing is printed is doubted', () => {
    expect(doubtsOf(printedPaper({ ink: 250 }))).toEqual(['blurred'])
  })

  test('is measured as less sharp the more it is blurred', () => {
    const sharpness = [0, 1, 2, 4].map((blur) => {
      const { width, height, ...rest } = printedPaper({ blur })
      return sharpnessOf(greyOf({ width, height, ...rest }), width, height)
    })
    expect([...sharpness].sort((a, b) => b - a)).toEqual(sharpness)
  })

  test('keeps its sharpness in dim light', () => {
    const measure = (light: number) => sharpnessOf(greyOf(printedPaper({ light })), 400, 300)
    expect(measure(0.4) / measure(1)).toBeCloseTo(1, 1)
  })

  test('is too small when its long side is too short', () => {
    expect(isTooSmall({ width: 639, height: 480 })).toBe(true)
    expect(isTooSmall({ width: 480, height: 640 })).toBe(false)
  })
})

test('the measured brightness is that of the paper, not of the print', () => {
  expect(brightnessOf(greyOf(printedPaper()))).toBe(250)
  expect(brightnessOf(new Uint8Array(100))).toBe(0)
})
