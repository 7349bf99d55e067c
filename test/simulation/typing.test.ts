import { typeForAWhile } from './typing/type-for-a-while'
import { typingKinds } from './typing/typing-kinds'

// Some runs of each kind; `npm run proof -- typing` makes more than 100,000 steps.
const runs = 12
const steps = 60

it.each(Object.entries(typingKinds))(
  'nothing typed is lost, moved or held back in silence: %s',
  async (_, kind) => {
    for (let seed = 1; seed <= runs; seed += 1)
      expect([seed, await typeForAWhile({ seed, kind, steps })]).toEqual([seed, []])
  },
)

it('a phone that forgets what it is given is found', async () => {
  const kind = typingKinds['no network, opened again without one']
  const forgetful = { seed: 3, kind, steps, forgets: true }
  expect((await typeForAWhile(forgetful)).map((one) => one.kind)).toContain('lost')
})
