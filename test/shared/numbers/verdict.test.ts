import { info, isRejected, numberFaultCodes, reject, warn } from '#shared/numbers/verdict'

test('a number has eight faults, in the order of the checks', () => {
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

test('a number is rejected by one rejecting finding, and by no number of doubts', () => {
  expect(isRejected({ findings: [] })).toBe(false)
  expect(isRejected({ findings: [info('check_digit'), warn('province'), warn('kind_mismatch')] })).toBe(false)
  expect(isRejected({ findings: [warn('check_digit'), reject('province')] })).toBe(true)
})
