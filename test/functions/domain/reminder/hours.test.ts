import fc from 'fast-check'
import { dueInstant, mayRemindAt } from '#functions/domain/reminder/hours'

describe('the sending hours of reminders', () => {
  test.each([
    ['2026-11-25T00:59:59.999Z', false],
    ['2026-11-25T01:00:00.000Z', true],
    ['2026-11-25T11:59:59.999Z', true],
    ['2026-11-25T12:00:00.000Z', false],
    ['2026-11-25T16:00:00.000Z', false],
  ])('%s: %s', (instant, may) => {
    expect(mayRemindAt(instant)).toBe(may)
  })

  test('hold the instant of a reminder on its day, the same minute for one merchant', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const at = dueInstant('2026-11-25', id)
        expect(at >= '2026-11-25T01:00:00.000Z' && at < '2026-11-25T03:00:00.000Z').toBe(true)
        expect(new Date(at).toISOString()).toBe(at)
        expect(mayRemindAt(at)).toBe(true)
        expect(dueInstant('2027-03-01', id).slice(10)).toBe(at.slice(10))
      }),
      { seed: 4 },
    )
  })

  test('spread a thousand merchants over the two hours', () => {
    const minutes = fc
      .sample(fc.uuid(), { seed: 4, numRuns: 1000 })
      .map((id) => dueInstant('2026-11-25', id).slice(11, 16))
    expect(new Set(minutes).size).toBeGreaterThan(110)
    const most = Math.max(...minutes.map((minute) => minutes.filter((other) => other === minute).length))
    expect(most).toBeLessThan(30)
  })
})
