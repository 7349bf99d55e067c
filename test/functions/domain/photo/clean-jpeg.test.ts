import { cleanJpeg } from '#functions/domain/photo/clean-jpeg'

describe('a JPEG', () => {
  it('that ends before its first scan is no picture', () => {
    expect(cleanJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toBeNull()
  })

  it('may have fill bytes before a marker', () => {
    expect(cleanJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xff, 0xd9]))).toBeNull()
  })
})
