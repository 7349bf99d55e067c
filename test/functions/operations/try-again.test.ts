import { refuse, stale } from '#functions/domain/merchant/refusal'
import { unlessChanged } from '#functions/operations/try-again'

it('a write that met another is tried again, and any other outcome is returned', async () => {
  let tries = 0
  const third = await unlessChanged(async () => {
    tries += 1
    return tries < 3 ? stale(tries) : 'done'
  })
  expect([third, tries]).toEqual(['done', 3])
  expect(await unlessChanged(async () => refuse('not_found'))).toMatchObject({ refusal: 'not_found' })
})

it('a merchant is reported as busy after 24 tries', async () => {
  let tries = 0
  const outcome = await unlessChanged(async () => {
    tries += 1
    return stale(tries)
  })
  expect([outcome, tries]).toEqual([refuse('busy'), 24])
})
