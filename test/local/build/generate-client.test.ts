import { generateClient } from '#local/build/generate-client'

it('the types of the outside client are those of the committed description', async () => {
  await expect(generateClient('--check')).resolves.toBeUndefined()
})
