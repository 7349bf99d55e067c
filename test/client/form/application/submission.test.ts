import { createApplicationStore } from '#client/form/application/application-store'
import { createSubmission } from '#client/form/application/submission'
import { countingKeys, memoryStorage, pretendServer, refused, unreachable } from '../../pretend-server'

const ready = async (server = pretendServer(), storage = memoryStorage(), randomKey = countingKeys()) => {
  const store = createApplicationStore({ merchants: server.merchants, storage, randomKey })
  await store.load()
  const submission = createSubmission({ store, merchants: server.merchants, storage, randomKey })
  return { server, storage, store, submission, randomKey }
}
const keys = ({ calls }: ReturnType<typeof pretendServer>) =>
  calls.filter(({ name }) => name === 'submit').map(({ key }) => key)

describe('handing in', () => {
  test('saves first what is still on the phone', async () => {
    const { server, store, submission } = await ready()
    store.change({ address: '福田区' })
    expect(await submission.submit()).toEqual({ kind: 'done' })
    expect(server.calls.map(({ name }) => name)).toEqual(['list', 'update', 'submit'])
  })

  test('does not happen while something is only on the phone', async () => {
    const { server, store, submission } = await ready()
    store.change({ address: '福田区' })
    server.answerNext(unreachable)
    expect(await submission.submit()).toEqual({ kind: 'unsaved' })
    expect(keys(server)).toEqual([])
  })

  test('that got no answer is repeated with the same key, even after the app was killed', async () => {
    const { server, storage, submission, randomKey } = await ready()
    server.answerNext(unreachable)
    expect(await submission.submit()).toMatchObject({ kind: 'refused' })
    const again = await ready(server, storage, randomKey)
    expect(await again.submission.submit()).toEqual({ kind: 'done' })
    const [first, second] = keys(server)
    expect(second).toBe(first)
  })

  test('that was answered takes a new key the next time', async () => {
    const { server, submission } = await ready()
    server.answerNext(refused('registration_number_taken'))
    await submission.submit()
    await submission.submit()
    const [first, second] = keys(server)
    expect(second).not.toBe(first)
  })

  test('of an incomplete application answers with every fault', async () => {
    const { server, submission } = await ready()
    const fault = {
      code: 'missing',
      path: '/requirements/declare.truth',
      level: 'reject',
      message: 'm',
      fix: 'f',
    } as const
    server.answerNext(refused('submission_incomplete', [fault]))
    expect(await submission.submit()).toEqual({ kind: 'faults', faults: [fault] })
  })
})

test('taking back carries the version she saw', async () => {
  const { server, submission } = await ready()
  expect(await submission.withdraw()).toEqual({ kind: 'done' })
  expect(server.calls.at(-1)).toMatchObject({ name: 'withdraw', version: 1 })
})
