import { testWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { forget } from '../ports/stored'
import { begun, put, sweep } from './reminder/due'

async function gone() {
  const world = testWorld()
  const draft = await begun(world)
  const sent = await put(world, draft, handedIn(draft))
  return { world, ended: await put(world, sent, withdrawn(sent)) }
}

const over = '2029-11-25T16:00:00.000Z'
const hold = { reason: 'A case in court', by: 'zhao', at: over }

it('a merchant that ended three years ago is erased by the schedule, once', async () => {
  const { world, ended } = await gone()
  world.clock.set('2029-11-25T15:59:59.999Z')
  expect(await sweep(world, 'erase')).toEqual({})
  world.clock.set(over)
  expect(await sweep(world, 'erase')).toEqual({ erased: 1 })
  expect(await world.merchants.load(ended.id)).toBeNull()
  expect((await world.merchants.auditOf(ended.id)).at(-1)).toMatchObject({ action: 'erase', actor: 'clock' })
  expect(await sweep(world, 'erase')).toEqual({})
})

it('a merchant under legal hold is not erased, and is erased at once when released', async () => {
  const { world, ended } = await gone()
  const held = await put(world, ended, { ...ended, legalHold: hold })
  world.clock.set(over)
  expect(await sweep(world, 'erase')).toEqual({})
  await put(world, held, { ...held, legalHold: null })
  expect(await sweep(world, 'erase')).toEqual({ erased: 1 })
})

it('a merchant erased at its own wish is loaded once, and no longer due', async () => {
  const { world, ended } = await gone()
  await forget(world.merchants, ended.id, world.clock.now())
  world.clock.set(over)
  expect(await sweep(world, 'erase')).toEqual({ gone: 1 })
  expect(await sweep(world, 'erase')).toEqual({})
})

it('a merchant that changes during the erasure is loaded again', async () => {
  const { world } = await gone()
  world.clock.set(over)
  const commit = async () => 'version_changed' as const
  expect(await sweep({ ...world, merchants: { ...world.merchants, commit } }, 'erase')).toEqual({
    changed: 1,
  })
  expect(await sweep(world, 'erase')).toEqual({ erased: 1 })
})
