import { isIn, lastPeriod } from '#functions/domain/export/period'

it.each([
  ['2026-11-25', 6, '2026-01-01', '2026-06-30'],
  ['2026-07-01', 6, '2026-01-01', '2026-06-30'],
  ['2026-06-30', 6, '2025-07-01', '2025-12-31'],
  ['2026-01-01', 6, '2025-07-01', '2025-12-31'],
  ['2026-11-25', 1, '2026-10-01', '2026-10-31'],
  ['2026-03-31', 1, '2026-02-01', '2026-02-28'],
  ['2026-11-25', 3, '2026-07-01', '2026-09-30'],
  ['2026-11-25', 12, '2025-01-01', '2025-12-31'],
])('on %s the last period of %i months was from %s to %s', (today, months, from, to) =>
  expect(lastPeriod(today, months)).toEqual({ from, to }),
)

it.each([
  ['2025-12-31T15:59:59.999Z', false],
  ['2025-12-31T16:00:00.000Z', true],
  ['2026-06-30T15:59:59.999Z', true],
  ['2026-06-30T16:00:00.000Z', false],
])('days are those of Shanghai: %s is in the half year: %s', (instant, isSo) =>
  expect(isIn({ from: '2026-01-01', to: '2026-06-30' }, instant)).toBe(isSo),
)
