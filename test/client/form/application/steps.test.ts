import { createApplicationStore } from '#client/form/application/application-store'
import { createSteps } from '#client/form/application/steps'
import { live } from '#test/functions/domain/live'
import { pretendLiveServer } from '../../pretend-live-server'
import { countingKeys, memoryStorage, pretendServer, refused, unreachable } from '../../pretend-server'

const ready = async (server = pretendServer(), storage = memoryStorage(), randomKey = countingKeys()) => {
  const store = createApplicationStore({ merchants: server.merchants, storage, randomKey })
  await store.load()
  const { life } = pretendLiveServer(live())
  const steps = createSteps({ store, merchants: server.merchants, life, storage, randomKey })
  return { server, storage, store, steps, randomKey }
}
const keys = ({ calls }: ReturnType<typeof pretendServer>) =>
  calls.filter(({ name }) => name === 'submit').map(({ key }) => key)

describe('a submission', () => {
  test('saves first what is only on the phone', async () => {
    const { server, store, steps } = await ready()
    store.change({ address: '福田区' })
    expect(await steps.submit()).toEqual({ kind: 'done' })
    expect(server.calls.map(({ name }) => name)).toEqual(['list', 'update', 'submit'])
  })

  test('does not happen while an edit is only on the phone', async () => {
    const { server, store, steps } = await ready()
    store.change({ address: '福田区' })
    server.answerNext(unreachable)
    expect(await steps.submit()).toEqual({ kind: 'unsaved' })
    expect(keys(server)).toEqual([])
  })

  test('without an answer is repeated with the same key, even after the app was killed', async () => {
    const { server, storage, steps, randomKey } = await ready()
    server.answerNext(unreachable)
    expect(await steps.submit()).toMatchObject({ kind: 'refused' })
    const again = await ready(server, storage, randomKey)
    expect(await again.steps.submit()).toEqual({ kind: 'done' })
    const [first, second] = keys(server)
    expect(second).toBe(first)
  })

  test('after an answer takes a new key the next time', async () => {
    const { server, steps } = await ready()
    server.answerNext(refused('registration_number_taken'))
    await steps.submit()
    await steps.submit()
    const [first, second] = keys(server)
    expect(second).not.toBe(first)
  })

  test('of an incomplete application answers with every fault', async () => {
    const { server, steps } = await ready()
    const fault = {
      code: 'missing',
      path: '/requirements/declare.truth',
      level: 'reject',
      message: 'm',
      fix: 'f',
    } as const
    server.answerNext(refused('submission_incomplete', [fault]))
    expect(await steps.submit()).toEqual({ kind: 'faults', faults: [fault] })
  })
})

test('a withdrawal carries the version that the seller saw', async () => {
  const { server, steps } = await ready()
  expect(await steps.withdraw()).toEqual({ kind: 'done' })
  expect(server.calls.at(-1)).toMatchObject({ name: 'withdraw', version: 1 })
})

const readyLive = async (server = pretendLiveServer(live()), storage = memoryStorage()) => {
  const needs = { storage, randomKey: countingKeys() }
  const store = createApplicationStore({ ...needs, merchants: server.merchants })
  await store.load()
  return { server, storage, store, steps: createSteps({ ...needs, ...server, store }) }
}

test('a seller who ends her shop is closing, and the phone knows it', async () => {
  const { steps, store } = await readyLive()
  expect(await steps.depart()).toEqual({ kind: 'done' })
  expect(store.state().merchant?.status).toBe('closing')
})

test('a step without an answer is repeated with the same key', async () => {
  const { server, steps } = await readyLive()
  server.answerNext(unreachable)
  expect(await steps.depart()).toMatchObject({ kind: 'refused' })
  expect(await steps.depart()).toEqual({ kind: 'done' })
  const [first, second] = server.calls.map(({ key }) => key)
  expect(second).toBe(first)
})

test('an appeal is kept on the phone until the server has it', async () => {
  const suspended = { ...live(), status: 'suspended', suspendedBy: 'lin', reportOpenedAt: '' } as const
  const server = pretendLiveServer(suspended)
  const { steps, storage } = await readyLive(server)
  steps.keepAppeal('tea', '证是真的')
  server.answerNext(unreachable)
  await steps.appeal('证是真的')
  const { steps: again } = await readyLive(server, storage)
  expect(again.appealSoFar('tea')).toBe('证是真的')
  expect(await again.appeal('证是真的')).toEqual({ kind: 'done' })
  expect(again.appealSoFar('tea')).toBe('')
})
