import { oncePer } from '#shared/rules/once-per'

test('an answer is worked out once for each value, and anew for an equal one', () => {
  const asked: object[] = []
  const answer = oncePer((value: { readonly goods: string }) => {
    asked.push(value)
    return { goods: value.goods.length }
  })
  const [tea, other] = [{ goods: 'tea' }, { goods: 'tea' }]
  expect(answer(tea)).toBe(answer(tea))
  expect(answer(other)).toEqual(answer(tea))
  expect(asked).toEqual([tea, other])
})
