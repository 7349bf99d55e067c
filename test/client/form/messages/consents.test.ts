import { createConsents } from '#client/form/messages/consents'
import { createInbox } from '#client/form/messages/inbox'
import { pretendMessages } from '../../pretend-messages'
import { countingKeys, memoryStorage, refused, unreachable } from '../../pretend-server'

const opened = (wechat = pretendMessages(), storage = memoryStorage(), randomKey = countingKeys()) => {
  const inbox = createInbox(wechat.messages)
  const inboxBalance = () => inbox.state().consents
  const consents = createConsents({ ...wechat, inboxBalance, storage, randomKey })
  return { wechat, storage, randomKey, consents, inbox }
}

describe('asking the seller for messages', () => {
  test('opens the dialog before anything is awaited', () => {
    const { wechat, consents } = opened()
    void consents.ask(['result', 'todo'])
    expect(wechat.asked).toEqual([['result', 'todo']])
  })

  test('reports each answer to the server, under a key of its own', async () => {
    const { wechat, consents, storage } = opened()
    wechat.refuse('todo')
    await consents.ask(['result', 'todo'])
    await consents.report()
    expect(wechat.reports).toEqual([
      { template: 'result', outcome: 'accept', key: 'key-1' },
      { template: 'todo', outcome: 'reject', key: 'key-2' },
    ])
    expect(storage.kept.size).toBe(0)
  })

  test('asks for a template once a visit, also after a no', async () => {
    const { wechat, consents } = opened()
    wechat.refuse('todo')
    await consents.ask(['todo'])
    expect(consents.wouldAsk(['todo'])).toBe(false)
    await consents.ask(['todo', 'result'])
    await consents.report()
    await consents.ask(['todo', 'result'])
    expect(wechat.asked).toEqual([['todo'], ['result']])
  })

  test('asks again when every message she agreed to has been sent', async () => {
    const { wechat, consents, inbox } = opened()
    await inbox.load()
    await consents.ask(['todo'])
    await consents.report()
    expect(consents.wouldAsk(['todo'])).toBe(false)
    wechat.use('todo')
    await inbox.load()
    expect(consents.wouldAsk(['todo'])).toBe(true)
  })

  test('asks nothing where WeChat cannot ask', async () => {
    const { wechat, consents } = opened({ ...pretendMessages(), canSubscribe: () => false })
    await consents.ask(['todo'])
    expect(consents.wouldAsk(['todo'])).toBe(false)
    expect(wechat.asked).toEqual([])
  })
})

describe('an answer that did not reach the server', () => {
  test('goes out again under the same key, even after the app was killed, and counts once', async () => {
    const { wechat, consents, storage, randomKey } = opened()
    wechat.answerNext(unreachable)
    await consents.ask(['todo'])
    await consents.report()
    const again = opened(wechat, storage, randomKey)
    await again.consents.report()
    const sent = wechat.reports.map(({ key }) => key)
    expect(new Set(sent)).toEqual(new Set(['key-1']))
    expect(wechat.balance.todo).toBe(1)
    expect(storage.kept.size).toBe(0)
  })

  test('does not hold up the action of the tap', async () => {
    const wechat = pretendMessages()
    const never = new Promise<never>(() => {})
    const { consents } = opened({ ...wechat, messages: { ...wechat.messages, consent: () => never } })
    await expect(consents.ask(['todo'])).resolves.toBeUndefined()
  })

  test('is dropped when the server will never accept it, and the next one goes out', async () => {
    const { wechat, consents, storage } = opened()
    wechat.answerNext(refused('idempotency_key_reused'))
    await consents.ask(['result', 'todo'])
    await consents.report()
    expect(wechat.balance).toEqual({ todo: 1, expiry: 0, result: 0 })
    expect(storage.kept.size).toBe(0)
  })
})
