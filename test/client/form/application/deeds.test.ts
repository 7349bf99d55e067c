import { createApplicationStore } from '#client/form/application/application-store'
import { createDeeds } from '#client/form/application/deeds'
import { live } from '#test/functions/domain/live'
import { pretendLiveServer } from '../../pretend-live-server'
import { countingKeys, memoryStorage, unreachable } from '../../pretend-server'

const ready = async (server = pretendLiveServer(live()), storage = memoryStorage()) => {
  const needs = { storage, randomKey: countingKeys() }
  const store = createApplicationStore({ ...needs, merchants: server.merchants })
  await store.load()
  return { server, storage, store, deeds: createDeeds({ ...needs, store, life: server.life }) }
}

test('who leaves is closing, and the phone knows it', async () => {
  const { deeds, store } = await ready()
  expect(await deeds.depart()).toEqual({ kind: 'done' })
  expect(store.state().merchant?.status).toBe('closing')
})

test('a deed without an answer is repeated with the same key', async () => {
  const { server, deeds } = await ready()
  server.answerNext(unreachable)
  expect(await deeds.depart()).toMatchObject({ kind: 'refused' })
  expect(await deeds.depart()).toEqual({ kind: 'done' })
  const [first, second] = server.calls.map(({ key }) => key)
  expect(second).toBe(first)
})

test('an appeal is kept on the phone until the server has it', async () => {
  const suspended = { ...live(), status: 'suspended', suspendedBy: 'lin', reportOpenedAt: '' } as const
  const server = pretendLiveServer(suspended)
  const { deeds, storage } = await ready(server)
  deeds.keepAppeal('tea', '证是真的')
  server.answerNext(unreachable)
  await deeds.appeal('证是真的')
  const { deeds: again } = await ready(server, storage)
  expect(again.appealSoFar('tea')).toBe('证是真的')
  expect(await again.appeal('证是真的')).toEqual({ kind: 'done' })
  expect(again.appealSoFar('tea')).toBe('')
})
