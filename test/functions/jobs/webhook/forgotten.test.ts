import { testWorld } from '#test/doubles/test-world'
import { withdrawn } from '#test/fixtures/merchants'
import { forget } from '../../ports/stored'
import { begun, nextMorning, put, sweep } from '../reminder/due'

it('an ended and erased merchant is not reminded', async () => {
  const world = testWorld()
  const draft = await begun(world)
  await put(world, draft, withdrawn(draft))
  await forget(world.merchants, draft.id, world.clock.now())
  world.clock.set(nextMorning)
  expect(await sweep(world)).toEqual({})
  expect(world.messenger.sent).toEqual([])
})

it('an erased merchant that was due is loaded once, and no longer due', async () => {
  const world = testWorld()
  const { id } = await begun(world)
  await forget(world.merchants, id, world.clock.now())
  world.clock.set('2026-11-28T03:30:00.000Z')
  expect(await sweep(world)).toEqual({ gone: 1 })
  expect(await sweep(world)).toEqual({})
  expect(world.messenger.sent).toEqual([])
})

it('an erased merchant gets nothing written by the clock, and is looked at once only', async () => {
  const world = testWorld()
  const { id } = await begun(world)
  await forget(world.merchants, id, world.clock.now())
  world.clock.set('2027-02-24T03:00:00.000Z')
  expect(await sweep(world, 'settle')).toEqual({ gone: 1 })
  expect(await sweep(world, 'settle')).toEqual({})
  expect(await world.merchants.auditOf(id)).toEqual([])
})
