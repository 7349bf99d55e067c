import { causes } from '#functions/http/causes'

it('a chain of causes is told outermost first', () => {
  const inner = new TypeError('no connection')
  expect(causes(new Error('not loaded', { cause: inner }))).toEqual([
    'Error: not loaded',
    'TypeError: no connection',
  ])
})

it('what was thrown without being an error is told too', () => {
  expect(causes('just text')).toEqual(['just text'])
})

it('a chain that bites its own tail ends', () => {
  const error = new Error('round')
  error.cause = error
  expect(causes(error)).toHaveLength(10)
})
