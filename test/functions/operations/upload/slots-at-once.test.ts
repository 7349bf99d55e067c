import { testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { applicant, newKey } from '../../applicant'

it('all photos of an application may be announced at once', async () => {
  const she = await applicant(testWorld(), teaShop)
  const { id } = await she.fill(await she.begin())
  const photos = Array.from({ length: 20 }, (_, at) => ({
    kind: 'licence.business',
    contentType: 'image/jpeg',
    bytes: 100 + at,
    sha256: 'a'.repeat(64),
  }))
  const announced = await Promise.all(
    photos.map((body) =>
      she.ask({
        method: 'POST',
        path: `/v1/merchants/${id}/documents`,
        headers: { 'idempotency-key': newKey() },
        body,
      }),
    ),
  )
  expect(announced.map(({ status }) => status)).toEqual(photos.map(() => 201))
})
