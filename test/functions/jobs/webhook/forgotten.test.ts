import { testWorld } from '#test/doubles/test-world'
import { withdrawn } from '#test/fixtures/merchants'
import { forget } from '../../ports/stored'
import { begun, nextMorning, put, sweep } from '../reminder/due'

it('who ended and is forgotten is reminded of nothing', async () => {
  const world = testWorld()
  const draft = await begun(world)
  await put(world, draft, withdrawn(draft))
  await forget(world.merchants, draft.id, world.clock.now())
  world.clock.set(nextMorning)
  expect(await sweep(world)).toEqual({})
  expect(world.messenger.sent).toEqual([])
})

it('who is due and forgotten is looked at once, and due no more', async () => {
  const world = testWorld()
  const { id } = await begun(world)
  await forget(world.merchants, id, world.clock.now())
  world.clock.set('2026-11-28T03:30:00.000Z')
  expect(await sweep(world)).toEqual({ gone: 1 })
  expect(await sweep(world)).toEqual({})
  expect(world.messenger.sent).toEqual([])
})

it('the clock writes down nothing of who is forgotten, and asks once only', async () => {
  const world = testWorld()
  const { id } = await begun(world)
  await forget(world.merchants, id, world.clock.now())
  world.clock.set('2027-02-24T03:00:00.000Z')
  expect(await sweep(world, 'settle')).toEqual({ gone: 1 })
  expect(await sweep(world, 'settle')).toEqual({})
  expect(await world.merchants.auditOf(id)).toEqual([])
})
