import { refuse, stale } from '#functions/domain/merchant/refusal'
import { unlessChanged } from '#functions/operations/try-again'

it('what another write got in the way of is tried again, and an outcome is an outcome', async () => {
  let tries = 0
  const third = await unlessChanged(async () => {
    tries += 1
    return tries < 3 ? stale(tries) : 'done'
  })
  expect([third, tries]).toEqual(['done', 3])
  expect(await unlessChanged(async () => refuse('not_found'))).toMatchObject({ refusal: 'not_found' })
})

it('after four tries the merchant is simply busy', async () => {
  let tries = 0
  const outcome = await unlessChanged(async () => {
    tries += 1
    return stale(tries)
  })
  expect([outcome, tries]).toEqual([refuse('busy'), 4])
})
