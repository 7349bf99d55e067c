import { testWorld } from '#test/doubles/test-world'
import { pancakeStall, teaShop } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { reviewer } from '../../reviewer'

it('a photo identical to one of another person’s shop is pointed out to staff alone', async () => {
  const world = testWorld()
  const first = await (await applicant(world, teaShop)).submitted()
  const mine = await (await applicant(world, pancakeStall)).submitted()
  const lin = await reviewer(world)
  const alsoAt = async (merchant: string) => (await lin.file(merchant)).photos.map((photo) => photo.alsoAt)
  expect(await alsoAt(mine.id)).toEqual(mine.documents.map(() => [first.id]))
  expect(await alsoAt(first.id)).toEqual(first.documents.map(() => []))
  expect(JSON.stringify(mine)).not.toContain(first.id)
})
