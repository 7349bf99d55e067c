import * as fc from 'fast-check'
import { jpegHeader } from '#client/platform/jpeg-header'
import { jpegSegment, tinyJpeg, tinyPng } from '#test/fixtures/photos'

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
/** An EXIF segment with one entry: the orientation. */
const exif = (orientation: number, little: boolean) => {
  const number = (value: number, bytes: number) => {
    const big = Array.from({ length: bytes }, (_one, at) => (value >> (8 * (bytes - 1 - at))) & 0xff)
    return little ? big.reverse() : big
  }
  return jpegSegment(0xe1, [
    ...letters('Exif'),
    ...[0, 0],
    ...letters(little ? 'II' : 'MM'),
    ...number(42, 2),
    ...number(8, 4),
    ...number(1, 2),
    ...[...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0],
    ...number(0, 4),
  ])
}

describe('the header of a JPEG', () => {
  test('gives its size, upright when no orientation is given', () => {
    expect(jpegHeader(tinyJpeg(1200, 900))).toEqual({ width: 1200, height: 900, orientation: 1 })
  })

  test.each([true, false])('gives the orientation, in either byte order (little: %s)', (little) => {
    expect(jpegHeader(tinyJpeg(40, 30, exif(6, little)))).toMatchObject({ width: 40, orientation: 6 })
  })

  test('with an orientation that does not exist stands upright', () => {
    expect(jpegHeader(tinyJpeg(40, 30, exif(77, false)))?.orientation).toBe(1)
  })

  test('is not found in another picture', () => {
    expect(jpegHeader(tinyPng())).toBeNull()
    expect(jpegHeader(new Uint8Array())).toBeNull()
  })

  test('is read without an exception, whatever the bytes', () => {
    const whole = tinyJpeg(40, 30, exif(6, true))
    void fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (length, at, value) => {
        const spoilt = whole.slice(0, length)
        if (at < length) spoilt[at] = value
        jpegHeader(spoilt)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
