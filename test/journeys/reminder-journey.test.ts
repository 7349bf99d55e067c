import { api } from '#shared/contract/api'
import { call, signIn, success } from './api-client'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack()
})
afterAll(() => stack.stop())

const json = async (path: string, body?: unknown) => {
  const response = await fetch(`${stack.origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return response.json()
}
const setClock = (now: string) => json('/__local/clock', { now })
const sweep = () => json('/__local/run/sweep', {})
const consent = (token: string, outcome: string) =>
  call(stack.origin, api.recordConsent, { token, body: { template: 'todo', outcome } })

const inboxOf = async (token: string) =>
  success(await call(stack.origin, api.showInbox, { token }), api.showInbox.answer.body)

describe('a seller who left her draft alone', () => {
  let token: string

  it('begins a draft and agrees to one message', async () => {
    await setClock('2026-11-10T02:00:00Z')
    token = await signIn(stack.origin, 'pancake-stall')
    const created = await call(stack.origin, api.createMerchant, { token, body: { seller: 'individual' } })
    expect(created.status).toBe(201)
    expect(success(await consent(token, 'accept'), api.recordConsent.answer.body).todo).toBe(1)
  })

  it('is not reminded before the day, nor before 09:00', async () => {
    expect(await sweep()).toMatchObject({ ran: 16, failed: 0, outcomes: {} })
    await setClock('2026-11-11T00:30:00Z')
    await sweep()
    expect((await inboxOf(token)).items).toEqual([])
  })

  it('is reminded once on the next day, by WeChat and in her inbox, and her consent is used', async () => {
    await setClock('2026-11-11T06:00:00Z')
    expect(await sweep()).toMatchObject({ outcomes: { sent: 1 } })
    expect(await sweep()).toMatchObject({ outcomes: {} })
    const { items, consents } = await inboxOf(token)
    expect(consents.todo).toBe(0)
    expect(items).toHaveLength(1)
    expect(items[0]?.deliveries.map(({ channel, outcome }) => [channel, outcome])).toEqual([
      ['inbox', 'sent'],
      ['wechat', 'sent'],
    ])
    expect(await json('/__local/wechat/messages')).toMatchObject([{ to: 'pancake-stall', outcome: 'sent' }])
  })

  it('gets the reminder in her inbox alone when she has no consent left', async () => {
    await setClock('2026-11-13T06:00:00Z')
    expect(await sweep()).toMatchObject({ outcomes: { inbox_only: 1 } })
    expect(await json('/__local/wechat/messages')).toHaveLength(1)
  })

  it('lapses after ninety days, is stored as lapsed, and can go on where she was', async () => {
    await setClock('2027-02-20T06:00:00Z')
    const list = async () =>
      success(await call(stack.origin, api.listMerchants, { token }), api.listMerchants.answer.body).items[0]
    token = await signIn(stack.origin, 'pancake-stall')
    expect((await list())?.status).toBe('lapsed')
    expect(await json('/__local/run/settle', {})).toMatchObject({ outcomes: { settled: 1 } })
    const lapsed = await list()
    expect(lapsed?.status).toBe('lapsed')
    const reopened = await call(stack.origin, api.reopenMerchant, {
      token,
      params: { id: lapsed?.id ?? '' },
      body: {},
    })
    expect(success(reopened, api.reopenMerchant.answer.body)).toMatchObject({
      status: 'draft',
      seller: 'individual',
    })
  })
})
