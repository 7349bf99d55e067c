import fc from 'fast-check'
import { inspectPhoto } from '#functions/domain/inspect-photo'
import { mostPhotoBytes, photoTypes } from '#shared/contract/document'
import { jpegAndArchive, notPhotos, pixelBombs } from '#test/fixtures/hostile-files'
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

const seeded = { seed: 12305, numRuns: 300 }
const whole = {
  'image/jpeg': tinyJpeg(320, 240),
  'image/png': tinyPng(320, 240),
  'image/webp': tinyWebp(320, 240),
} as const
const cleanOf = (bytes: Uint8Array, type: (typeof photoTypes)[number]): Uint8Array => {
  const photo = inspectPhoto(bytes, type)
  if (typeof photo === 'string') throw new Error(photo)
  expect(photo.contentType).toBe(type)
  return photo.bytes
}
const includes = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text)

describe.each(photoTypes)('%s', (type) => {
  it('that is whole is kept byte by byte', () => {
    expect(cleanOf(whole[type], type)).toEqual(whole[type])
  })

  it('cut short anywhere is never taken for whole, and never a failure', () => {
    const bytes = whole[type]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(['image_size', 'image_content', 'image_corrupt']).toContain(
          inspectPhoto(bytes.slice(0, length), type),
        )
      }),
      seeded,
    )
  })

  it('with any bytes changed is judged without failing, and what is kept is stable', () => {
    const change = fc.record({ at: fc.nat(whole[type].length - 1), to: fc.integer({ min: 0, max: 255 }) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole[type].slice()
        for (const { at, to } of changes) bytes[at] = to
        const photo = inspectPhoto(bytes, type)
        if (typeof photo !== 'string') expect(cleanOf(photo.bytes, type)).toEqual(photo.bytes)
      }),
      seeded,
    )
  })

  it('followed by anything is kept without it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (tail) => {
        expect(cleanOf(Uint8Array.from([...whole[type], ...tail]), type)).toEqual(whole[type])
      }),
      seeded,
    )
  })

  it('is refused under the name of another type', () => {
    for (const other of photoTypes.filter((one) => one !== type))
      expect(inspectPhoto(whole[type], other)).toBe('image_content')
  })

  it('of too many pixels is refused by its header', () => {
    expect(inspectPhoto(pixelBombs[type](), type)).toBe('image_pixels')
  })
})

it('random bytes are never a photo and never a failure', () => {
  const starts = [
    [],
    [0xff, 0xd8, 0xff],
    [0x89, 80, 78, 71, 13, 10, 26, 10],
    [...Buffer.from('RIFF\0\0\0\0WEBP')],
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(...photoTypes),
      (start, rest, type) => {
        expect(typeof inspectPhoto(Uint8Array.from([...start, ...rest]), type)).toBe('string')
      },
    ),
    seeded,
  )
})

it.each(Object.entries(notPhotos))('%s is no photo of any type', (_, bytes) => {
  for (const type of photoTypes) expect(inspectPhoto(bytes, type)).toBe('image_content')
})

it('nothing, and more than five megabytes, are of the wrong size', () => {
  expect(inspectPhoto(new Uint8Array(0), 'image/jpeg')).toBe('image_size')
  expect(inspectPhoto(new Uint8Array(mostPhotoBytes + 1), 'image/jpeg')).toBe('image_size')
})

it('forty megapixels are taken, and not one more', () => {
  expect(typeof inspectPhoto(tinyWebp(8000, 5000), 'image/webp')).toBe('object')
  expect(inspectPhoto(tinyWebp(8000, 5001), 'image/webp')).toBe('image_pixels')
})

it('a picture without a height is corrupt', () => {
  const bytes = tinyPng()
  bytes.set([0, 0, 0, 0], 20)
  expect(inspectPhoto(bytes, 'image/png')).toBe('image_corrupt')
})

describe('what a camera told', () => {
  it('is not in the copy of a JPEG; its colour profile is', () => {
    const clean = cleanOf(jpegWithLocation(), 'image/jpeg')
    expect([hiddenWords, 'Exif', 'ns.adobe.com', 'MPF'].filter((text) => includes(clean, text))).toEqual([])
    expect(['JFIF', 'ICC_PROFILE'].filter((text) => includes(clean, text))).toEqual(['JFIF', 'ICC_PROFILE'])
  })

  it('is not in the copy of a PNG', () => {
    const clean = cleanOf(pngWithLocation(), 'image/png')
    expect(clean).toEqual(tinyPng(16, 16))
  })

  it('is not in the copy of a WebP, nor does its header announce it any more', () => {
    const clean = cleanOf(extendedWebp(hiddenWords), 'image/webp')
    expect(includes(clean, hiddenWords)).toBe(false)
    expect(clean[20]).toBe(0)
    expect(Buffer.from(clean).readUInt32LE(4)).toBe(clean.length - 8)
  })

  it('is not in what follows a JPEG either', () => {
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
