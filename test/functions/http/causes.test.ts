import { causes } from '#functions/http/causes'

it('a chain of causes is written outermost first', () => {
  const inner = new TypeError('no connection')
  expect(causes(new Error('not loaded', { cause: inner }))).toEqual([
    'Error: not loaded',
    'TypeError: no connection',
  ])
})

it('a thrown value that is no error is written too', () => {
  expect(causes('just text')).toEqual(['just text'])
})

it('a cyclic chain of causes ends', () => {
  const error = new Error('round')
  error.cause = error
  expect(causes(error)).toHaveLength(10)
})
