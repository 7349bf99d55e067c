import { createApplicationStore } from '#client/form/application/application-store'
import type { Fault } from '#shared/contract/fault'
import {
  countingKeys,
  memoryStorage,
  nobody,
  pretendServer,
  refused,
  unreachable,
} from '../../pretend-server'

const storeOn = (server = pretendServer(), storage = memoryStorage(), randomKey = countingKeys()) => ({
  server,
  storage,
  store: createApplicationStore({ merchants: server.merchants, storage, randomKey }),
})

const tooLong: Fault = {
  code: 'too_long',
  path: '/address',
  level: 'reject',
  message: '太长了',
  fix: '写短一点',
}

describe('a typed value', () => {
  test('is on the phone before the server knows of it, and leaves it when the server has it', async () => {
    const { store, storage, server } = storeOn()
    await store.load()
    store.change({ fullName: '甲' })
    expect(storage.kept.get('typed:m1')).toEqual({ fullName: '甲' })
    await store.save()
    expect(storage.kept.has('typed:m1')).toBe(false)
    expect(server.draft()?.fields.fullName).toBe('甲')
  })

  test('survives a killed app', async () => {
    const { store, storage, server } = storeOn()
    await store.load()
    store.change({ fullName: '甲', contact: { phone: '138' } })
    const again = storeOn(server, storage)
    await again.store.load()
    expect(server.draft()?.fields.fullName).toBe('甲')
    expect(server.draft()?.fields.contact.phone).toBe('138')
  })

  test('stays on the phone without a network, and is saved when it returns', async () => {
    const { store, storage, server } = storeOn()
    await store.load()
    store.change({ fullName: '甲' })
    server.answerNext(unreachable)
    await store.save()
    expect(store.state().saving).toBe('unreachable')
    expect(storage.kept.get('typed:m1')).toEqual({ fullName: '甲' })
    await store.save()
    expect(store.state().saving).toBe('saved')
    expect(server.draft()?.fields.fullName).toBe('甲')
  })

  test('typed before the login goes into her draft after it', async () => {
    const { store, server, storage } = storeOn()
    store.recall()
    store.change({ province: '11' })
    expect(storage.kept.get('typed:new')).toEqual({ province: '11' })
    await store.load()
    expect(server.draft()?.fields.province).toBe('11')
    expect(storage.kept.has('typed:new')).toBe(false)
  })

  test('typed while a save is under way is saved after it', async () => {
    const { store, server } = storeOn()
    await store.load()
    store.change({ fullName: '甲' })
    const first = store.save()
    store.change({ fullName: '甲乙' })
    await first
    expect(server.draft()?.fields.fullName).toBe('甲乙')
  })
})

describe('a newer version on the server', () => {
  test('is merged with what she types, and neither side loses anything', async () => {
    const { store, server } = storeOn()
    await store.load()
    server.changeElsewhere({ address: '福田区' })
    store.change({ fullName: '甲' })
    await store.save()
    expect(server.draft()?.fields).toMatchObject({ address: '福田区', fullName: '甲' })
    expect(server.calls.map(({ name }) => name)).toEqual(['list', 'update', 'get', 'update'])
  })

  test('is merged although the network breaks off in between', async () => {
    const { store, server } = storeOn()
    await store.load()
    server.changeElsewhere({ address: '福田区' })
    store.change({ fullName: '甲' })
    server.answerNext(refused('version_changed'), unreachable)
    await store.save()
    expect(store.state().typed).toEqual({ fullName: '甲' })
    await store.save()
    expect(server.draft()?.fields).toMatchObject({ address: '福田区', fullName: '甲' })
  })
})

test('a busy server is asked again at the next save, neither at once nor never', async () => {
  const { store, server } = storeOn()
  await store.load()
  store.change({ fullName: '甲' })
  server.answerNext(refused('busy'))
  await store.save()
  expect(server.calls.filter(({ name }) => name === 'update')).toHaveLength(1)
  expect(store.state().saving).toBe('refused')
  await store.save()
  expect(server.draft()?.fields.fullName).toBe('甲')
})

describe('a new application', () => {
  test('is created by the first answer', async () => {
    const { store, server } = storeOn(pretendServer(null))
    await store.load()
    expect(store.state().merchant).toBeNull()
    store.change({ seller: 'individual' })
    await store.save()
    expect(server.calls.at(-1)).toMatchObject({ name: 'create', patch: { seller: 'individual' } })
    expect(store.state().merchant?.id).toBe('m1')
  })

  test('whose first save got no answer is created again with the same key and body, then changed', async () => {
    const { store, server, storage } = storeOn(pretendServer(null))
    await store.load()
    store.change({ seller: 'individual' })
    server.answerNext(unreachable)
    await store.save()
    const again = storeOn(server, storage)
    await again.store.load()
    again.store.change({ province: '44' })
    await again.store.save()
    const births = server.calls.filter(({ name }) => name === 'create')
    expect(births).toHaveLength(2)
    expect(births[1]).toEqual(births[0])
    expect(server.draft()?.fields).toMatchObject({ seller: 'individual', province: '44' })
  })

  test('is created by a photo too, with empty fields', async () => {
    const { store } = storeOn(pretendServer(null))
    await store.load()
    expect((await store.begin())?.id).toBe('m1')
  })
})

describe('an answer the server does not take', () => {
  test('waits for her to correct it while the rest is saved', async () => {
    const { store, server } = storeOn(pretendServer(nobody))
    await store.load()
    store.change({ address: 'x', fullName: '甲' })
    server.answerNext(refused('body_invalid', [tooLong]))
    await store.save()
    expect(server.draft()?.fields).toMatchObject({ fullName: '甲', address: null })
    expect(store.state().faults).toEqual([tooLong])
    expect(store.state().typed).toEqual({ address: 'x' })
  })

  test('is sent again when she has changed it', async () => {
    const { store, server } = storeOn(pretendServer(nobody))
    await store.load()
    store.change({ address: 'x' })
    server.answerNext(refused('body_invalid', [tooLong]))
    await store.save()
    store.change({ address: '南山区' })
    expect(store.state().faults).toEqual([])
    await store.save()
    expect(server.draft()?.fields.address).toBe('南山区')
  })

  test('is not sent over and over when its field is locked', async () => {
    const { store, server } = storeOn()
    await store.load()
    store.change({ address: 'x' })
    server.answerNext(refused('field_locked'))
    await store.save()
    await store.save()
    expect(server.calls.filter(({ name }) => name === 'update')).toHaveLength(1)
    expect(store.state().saving).toBe('refused')
  })
})

test('an application that cannot be loaded says why', async () => {
  const { store, server } = storeOn()
  server.answerNext(unreachable)
  await store.load()
  expect(store.state()).toMatchObject({ phase: 'stuck', refusal: { kind: 'unreachable' } })
  await store.load()
  expect(store.state().phase).toBe('ready')
})
