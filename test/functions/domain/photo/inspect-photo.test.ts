import fc from 'fast-check'
import { inspectPhoto } from '#functions/domain/photo/inspect-photo'
import { mostPhotoBytes, photoTypes } from '#shared/contract/document'
import { notPhotos, pixelBombs } from '#test/fixtures/hostile-files'
import { hiddenWords } from '#test/fixtures/photo-with-location'
import { extendedWebp, tinyJpeg, tinyPng, tinyWebp } from '#test/fixtures/photos'

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

describe.each(photoTypes)('%s', (type) => {
  it('that is whole is kept byte by byte', () => {
    expect(cleanOf(whole[type], type)).toEqual(whole[type])
  })

  it('that is cut short anywhere is never taken for whole, and never throws', () => {
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

  it('with any bytes changed is judged without an exception, and cleaning it twice gives the same bytes', () => {
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

  it('with trailing bytes is kept without them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (tail) => {
        expect(cleanOf(Uint8Array.from([...whole[type], ...tail]), type)).toEqual(whole[type])
      }),
      seeded,
    )
  })

  it('declared as another type is refused', () => {
    for (const other of photoTypes.filter((one) => one !== type))
      expect(inspectPhoto(whole[type], other)).toBe('image_content')
  })

  it('of too many pixels is refused by its header', () => {
    expect(inspectPhoto(pixelBombs[type](), type)).toBe('image_pixels')
  })
})

it('a tiny photo cut at any byte is never taken for whole', () => {
  const tiny = { 'image/jpeg': tinyJpeg(), 'image/png': tinyPng(), 'image/webp': tinyWebp() } as const
  for (const type of photoTypes)
    for (let length = 0; length < tiny[type].length; length += 1)
      expect([type, length, typeof inspectPhoto(tiny[type].slice(0, length), type)]).toEqual([
        type,
        length,
        'string',
      ])
})

it('a WebP with the extended header, changed or cut anywhere, is judged without an exception', () => {
  const bytes = extendedWebp(hiddenWords)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(20), (at, to, cut) => {
      const changed = bytes.slice(0, bytes.length - cut)
      changed[at] = to
      inspectPhoto(changed, 'image/webp')
    }),
    { ...seeded, numRuns: 3000 },
  )
})

it('random bytes are never a photo and never throw', () => {
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

it('an empty file and one of more than five megabytes have the wrong size', () => {
  expect(inspectPhoto(new Uint8Array(0), 'image/jpeg')).toBe('image_size')
  expect(inspectPhoto(new Uint8Array(mostPhotoBytes + 1), 'image/jpeg')).toBe('image_size')
})

it('a photo of forty megapixels is accepted, and of one pixel more refused', () => {
  expect(typeof inspectPhoto(tinyWebp(8000, 5000), 'image/webp')).toBe('object')
  expect(inspectPhoto(tinyWebp(8000, 5001), 'image/webp')).toBe('image_pixels')
})

it('a picture without a height is corrupt', () => {
  const bytes = tinyPng()
  bytes.set([0, 0, 0, 0], 20)
  expect(inspectPhoto(bytes, 'image/png')).toBe('image_corrupt')
})
