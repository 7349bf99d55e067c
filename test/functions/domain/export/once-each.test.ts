import { onceEach } from '#functions/domain/export/csv-row'

it('a line with a first cell already written is left out, in this part and in the next', () => {
  const met = new Set<string>()
  expect(onceEach('a,1\r\nb,2\r\na,3\r\n', met)).toEqual(['a,1\r\n', 'b,2\r\n'])
  expect(onceEach('b,4\r\nc,5\r\n', met)).toEqual(['c,5\r\n'])
  expect(onceEach('', met)).toEqual([])
  expect([...met]).toEqual(['a', 'b', 'c'])
})
