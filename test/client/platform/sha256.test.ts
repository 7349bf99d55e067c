import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '#client/platform/sha256'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text))

describe('sha256', () => {
  // FIPS 180-4, the examples of the standard's authors.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %p is the published one', (text, hash) => {
    expect(sha256(bytesOf(text))).toBe(hash)
  })

  test('of any bytes equals that of node:crypto', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
      { seed: 1 },
    )
  })
})
