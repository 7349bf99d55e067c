import { calendar } from '#functions/system/calendar'
import { chance } from '#functions/system/chance'
import { clock } from '#functions/system/clock'
import { digest } from '#functions/system/digest'
import { log } from '#functions/system/log'

describe('the calendar', () => {
  it.each([
    ['2026-11-25', true],
    ['2026-11-28', false],
    ['2026-10-01', false],
    ['2026-02-14', true],
    ['2026-02-17', false],
  ])('knows whether %s is a working day: %p', (day, expected) => {
    expect(calendar(day)).toBe(expected)
  })

  it('says so when the holidays of a year are not announced', () => {
    expect(calendar('2099-05-04')).toBeUndefined()
  })
})

describe('the clock', () => {
  it('reads the clock it is given', () => {
    const stopped = clock(() => new Date('2026-11-25T02:00:00.000Z'))
    expect([stopped.now(), stopped.after(60)]).toEqual([
      '2026-11-25T02:00:00.000Z',
      '2026-11-25T02:01:00.000Z',
    ])
  })

  it('is the machine’s unless set otherwise', () => {
    const before = Date.now()
    const now = Date.parse(clock().now())
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })
})

describe('hashes', () => {
  it('are SHA-256 when plain', () => {
    expect(digest('secret').plain('')).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/)
  })

  it('differ by secret and by purpose, and are reproducible', () => {
    const [one, other] = [digest('one'), digest('other')]
    const texts = [
      one.keyed('person', 'x'),
      one.keyed('log', 'x'),
      other.keyed('person', 'x'),
      one.keyed('person', 'y'),
    ]
    expect(new Set(texts).size).toBe(4)
    expect(digest('one').keyed('person', 'x')).toBe(texts[0])
  })
})

it('ids are unique and ordered by their creation', () => {
  const ids = Array.from({ length: 1000 }, chance.id)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(1000)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

it('a line of the log is one line of JSON', () => {
  const written: string[] = []
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const line = {
    time: 't',
    level: 'info',
    requestId: 'a\nb',
    route: 'r',
    caller: null,
    merchantId: null,
    status: 200,
    code: null,
    ms: 1,
  } as const
  log(line)
  spy.mockRestore()
  expect(written).toEqual([`${JSON.stringify(line)}\n`])
})
