import { info, isRejected, numberFaultCodes, reject, warn } from '#shared/numbers/verdict'

test('the faults of a number are eight, in the order in which they are looked for', () => {
  expect(numberFaultCodes).toEqual([
    'length',
    'alphabet',
    'date_out_of_range',
    'check_digit',
    'organisation_check',
    'province',
    'kind_mismatch',
    'superseded',
  ])
})

test('one finding that rejects is enough, and no number of doubts is', () => {
  expect(isRejected({ findings: [] })).toBe(false)
  expect(isRejected({ findings: [info('check_digit'), warn('province'), warn('kind_mismatch')] })).toBe(false)
  expect(isRejected({ findings: [warn('check_digit'), reject('province')] })).toBe(true)
})
