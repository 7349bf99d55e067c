import { photoType } from '#client/form/photo/photo-type'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)

describe('the type of a photo', () => {
  test('is known by its first bytes', () => {
    expect(photoType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
    expect(photoType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png')
    expect(photoType(bytes(0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50))).toBe('image/webp')
  })

  test('is none for a sound file that also begins with RIFF', () => {
    expect(photoType(bytes(0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x41, 0x56, 0x45))).toBeNull()
  })

  test('is none for an empty file', () => {
    expect(photoType(bytes())).toBeNull()
  })
})
