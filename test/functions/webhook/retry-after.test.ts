import { retryAfterSeconds } from '#functions/webhook/retry-after'

const now = new Date('2026-11-25T02:00:00.000Z')

describe('a Retry-After header', () => {
  it.each<[string | undefined, number]>([
    ['120', 120],
    [' 0 ', 0],
    ['Wed, 25 Nov 2026 03:00:00 GMT', 3600],
    ['Wednesday, 25-Nov-26 02:00:30 GMT', 30],
    ['Wed, 25 Nov 2026 01:00:00 GMT', 0],
    ['9999999999999', 86_400],
    ['Fri, 31 Dec 2100 23:59:59 GMT', 86_400],
    ['-5', 0],
    ['1.5', 0],
    ['2026-11-25T03:00:00Z', 0],
    ['Wed, nonsense GMT', 0],
    ['', 0],
    [undefined, 0],
  ])('%j asks for %i seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds)
  })
})
