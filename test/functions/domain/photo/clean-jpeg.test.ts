import { cleanJpeg } from '#functions/domain/photo/clean-jpeg'

describe('the JPEG cleaner', () => {
  it('refuses a JPEG that ends before its first scan', () => {
    expect(cleanJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toBeNull()
  })

  it('accepts fill bytes before a marker', () => {
    expect(cleanJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xff, 0xd9]))).toBeNull()
  })
})
