import { inspectPhoto } from '#functions/domain/photo/inspect-photo'
import type { photoTypes } from '#shared/contract/document'
import { jpegAndArchive } from '#test/fixtures/hostile-files'
import { hiddenWords, jpegWithLocation, pngWithLocation } from '#test/fixtures/photo-with-location'
import {
  extendedWebp,
  jpegSegment,
  pngChunk,
  tinyJpeg,
  tinyPng,
  tinyWebp,
  webpChunk,
  webpOf,
} from '#test/fixtures/photos'

const cleanOf = (bytes: Uint8Array, type: (typeof photoTypes)[number]): Uint8Array => {
  const photo = inspectPhoto(bytes, type)
  if (typeof photo === 'string') throw new Error(photo)
  expect(photo.contentType).toBe(type)
  return photo.bytes
}
const includes = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text)

describe('metadata of a camera', () => {
  it('is not in the copy of a JPEG, whose colour profile stays', () => {
    const clean = cleanOf(jpegWithLocation(), 'image/jpeg')
    expect([hiddenWords, 'Exif', 'ns.adobe.com', 'MPF'].filter((text) => includes(clean, text))).toEqual([])
    expect(['JFIF', 'ICC_PROFILE'].filter((text) => includes(clean, text))).toEqual(['JFIF', 'ICC_PROFILE'])
  })

  it('is not in the copy of a PNG', () => {
    const clean = cleanOf(pngWithLocation(), 'image/png')
    expect(clean).toEqual(tinyPng(16, 16))
  })

  it('is not in the copy of a WebP, nor announced in its header', () => {
    const clean = cleanOf(extendedWebp(hiddenWords), 'image/webp')
    expect(includes(clean, hiddenWords)).toBe(false)
    expect(clean[20]).toBe(0)
    expect(Buffer.from(clean).readUInt32LE(4)).toBe(clean.length - 8)
  })

  it('after the end of a JPEG is not copied either', () => {
    expect(cleanOf(jpegAndArchive(), 'image/jpeg')).toEqual(tinyJpeg())
  })
})

it.each([
  [
    'a JPEG without a picture',
    Uint8Array.from([0xff, 0xd8, ...jpegSegment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]), 0xff, 0xd9]),
    'image/jpeg',
  ],
  [
    'a JPEG whose segment says that it is empty',
    Uint8Array.from([...tinyJpeg().slice(0, -2), 0xff, 0xe5, 0, 0, 0xff, 0xd9]),
    'image/jpeg',
  ],
  [
    'a JPEG with stray bytes between its segments',
    Uint8Array.from([
      ...tinyJpeg(8, 8).slice(0, 2),
      ...jpegSegment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
      1,
      2,
    ]),
    'image/jpeg',
  ],
  ['a PNG without data', Uint8Array.from([...tinyPng().slice(0, 33), ...pngChunk('IEND', [])]), 'image/png'],
  [
    'a WebP without a picture',
    webpOf([...webpChunk('VP8X', [0, 0, 0, 0, 7, 0, 0, 7, 0, 0]), ...webpChunk('ICCP', [1, 2])]),
    'image/webp',
  ],
  [
    'a WebP whose extended header is empty',
    webpOf([...webpChunk('VP8X', []), ...webpChunk('VP8L', [...tinyWebp().slice(20)])]),
    'image/webp',
  ],
  [
    'a WebP whose chunk is longer than the file',
    webpOf([...webpChunk('VP8L', [...tinyWebp().slice(20)]), ...Buffer.from('EXIF'), 255, 0, 0, 0]),
    'image/webp',
  ],
] as const)('%s is corrupt', (_, bytes, type) => {
  expect(inspectPhoto(bytes, type)).toBe('image_corrupt')
})

it('fill bytes, restarts and stuffed zeros belong to a JPEG', () => {
  const bytes = [...tinyJpeg(16, 16)]
  const scan = bytes.length - 3
  bytes.splice(scan, 0, 0xff, 0x00, 0xff, 0xd3, 0xff, 0xff)
  const scanHeader = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xda)
  bytes.splice(scanHeader, 0, 0xff)
  expect(typeof inspectPhoto(Uint8Array.from(bytes), 'image/jpeg')).toBe('object')
})
