import { asDigits, readings } from '#shared/numbers/look-alikes'

test('letters that are never used are all put right at once', () => {
  expect(readings('IOZS')).toEqual(['1025'])
})

test('V may have been U or Y', () => {
  expect(readings('VAV1')).toEqual(['UAU1', 'YAY1'])
})

test('without them, any one look-alike may be wrong', () => {
  expect(readings('B0A6')).toEqual(['80A6', 'BDA6', 'BQA6', 'B0AG'])
  expect(readings('8DGQT7')).toEqual(['BDGQT7', '80GQT7', '8D6QT7', '8DG0T7', '8DGQ77', '8DGQTT'])
})

test('nothing else looks like anything', () => {
  expect(readings('1234599ACEFHJKLMNPRUWXY')).toEqual([])
})

test('in a number of digits every look-alike is a digit', () => {
  expect(asDigits('BDGIOQSTZ')).toBe('806100572')
  expect(asDigits('0123456789XJY')).toBe('0123456789XJY')
})
