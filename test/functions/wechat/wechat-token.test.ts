import { openMessenger } from './open-messenger'
import { type Reply, scriptedWechat } from './scripted-wechat'

const wechat = scriptedWechat()
beforeEach(wechat.clear)

const busy = { outcome: 'not_sent', reason: 'busy' }
const ours = (errcode: number) => ({ outcome: 'refused', errcode, concerns: 'everything' })

describe('the access token', () => {
  it('is requested once by many at once, and kept until five minutes before its end', async () => {
    const { send, clock } = openMessenger(wechat.origin())
    await Promise.all(Array.from({ length: 10 }, () => send()))
    clock.forward(6899)
    await send()
    expect(wechat.asked('stable_token')).toHaveLength(1)
    clock.forward(1)
    await send()
    expect(wechat.asked('stable_token')).toHaveLength(2)
  })

  it('is requested anew when the clock was set back', async () => {
    const { send, clock } = openMessenger(wechat.origin())
    await send()
    clock.forward(-60)
    await send()
    expect(wechat.asked('stable_token')).toHaveLength(2)
  })

  it.each([40001, 40014, 42001])(
    'refused with %i in a batch is renewed once, and each message is sent once more',
    async (errcode) => {
      const { send } = openMessenger(wechat.origin())
      await send()
      wechat.sends.push(...Array<Reply>(8).fill(errcode))
      const results = await Promise.all(Array.from({ length: 8 }, () => send()))
      expect(results).toEqual(Array(8).fill({ outcome: 'sent' }))
      expect(wechat.asked('stable_token')).toHaveLength(2)
      expect(wechat.asked('send')).toHaveLength(17)
      expect(
        wechat.asked('send').filter(({ query }) => query.get('access_token') === 'token-2'),
      ).toHaveLength(8)
    },
  )

  it('refused twice makes the message wait, and no refresh is forced', async () => {
    wechat.sends.push(40001, 40001)
    expect(await openMessenger(wechat.origin()).send()).toEqual(busy)
    expect(wechat.asked('stable_token').map(({ body }) => body)).toEqual(
      Array(2).fill(expect.not.objectContaining({ force_refresh: true })),
    )
  })

  it.each<[Reply, object]>([
    [-1, busy],
    [45011, busy],
    ['reset', busy],
    [{ status: 504, text: '' }, busy],
    [{ text: '<html>' }, busy],
    [45009, { outcome: 'quota', until: '2026-11-25T16:05:00.000Z' }],
    [40125, ours(40125)],
    [40164, ours(40164)],
    [40001, ours(40001)],
    [40003, ours(40003)],
    [{ status: 403, text: '' }, ours(403)],
  ])('not given (%j) means that no message was sent', async (reply, result) => {
    wechat.tokens.push(reply)
    expect(await openMessenger(wechat.origin()).send()).toEqual(result)
    expect(wechat.asked('send')).toEqual([])
  })

  it('not given after the first was refused means that no message was sent', async () => {
    wechat.tokens.push({ text: '{"access_token":"old","expires_in":7200}' }, 40125)
    wechat.sends.push(42001)
    expect(await openMessenger(wechat.origin()).send()).toEqual(ours(40125))
  })
})
