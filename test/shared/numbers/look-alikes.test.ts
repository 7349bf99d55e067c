import { asDigits, readings } from '#shared/numbers/look-alikes'

test('letters outside the alphabet are all replaced at once', () => {
  expect(readings('IOZS')).toEqual(['1025'])
})

test('V may have been U or Y', () => {
  expect(readings('VAV1')).toEqual(['UAU1', 'YAY1'])
})

test('any one look-alike is replaced where all letters are in the alphabet', () => {
  expect(readings('B0A6')).toEqual(['80A6', 'BDA6', 'BQA6', 'B0AG'])
  expect(readings('8DGQT7')).toEqual(['BDGQT7', '80GQT7', '8D6QT7', '8DG0T7', '8DGQ77', '8DGQTT'])
})

test('other characters have no look-alikes', () => {
  expect(readings('1234599ACEFHJKLMNPRUWXY')).toEqual([])
})

test('every look-alike in a number of digits is a digit', () => {
  expect(asDigits('BDGIOQSTZ')).toBe('806100572')
  expect(asDigits('0123456789XJY')).toBe('0123456789XJY')
})
