import { openMessenger } from './open-messenger'
import { type Reply, scriptedWechat } from './scripted-wechat'

const wechat = scriptedWechat()
beforeEach(wechat.clear)

const busy = { outcome: 'not_sent', reason: 'busy' }

describe('the breaker', () => {
  it.each<Reply>([-1, 'reset'])('opens for a minute after five failures in a row: %s', async (reply) => {
    const { send, clock } = openMessenger(wechat.origin())
    wechat.sends.push(...Array<Reply>(6).fill(reply))
    for (let time = 0; time < 5; time += 1) await send()
    expect(await send()).toEqual(busy)
    expect(wechat.asked('send')).toHaveLength(5)
    clock.forward(60)
    await send()
    expect(wechat.asked('send')).toHaveLength(6)
    expect(await send()).toEqual(busy)
    expect(wechat.asked('send')).toHaveLength(6)
    clock.forward(60)
    expect(await send()).toEqual({ outcome: 'sent' })
    expect(await send()).toEqual({ outcome: 'sent' })
  })

  it('counts failures in a row only, and a refusal is an answer', async () => {
    const { send } = openMessenger(wechat.origin())
    wechat.sends.push(-1, -1, -1, -1, 43101, -1, -1, -1, -1)
    for (let time = 0; time < 9; time += 1) await send()
    expect(await send()).toEqual({ outcome: 'sent' })
  })

  it('does not stay open for years when the clock is set back', async () => {
    const { send, clock } = openMessenger(wechat.origin())
    wechat.sends.push(...Array<Reply>(5).fill(-1))
    for (let time = 0; time < 5; time += 1) await send()
    clock.set('2025-01-01T02:00:00.000Z')
    expect(await send()).toEqual({ outcome: 'sent' })
  })
})

describe('the daily quota', () => {
  it('stops sending until five past midnight in Shanghai once it is used up', async () => {
    const { send, clock } = openMessenger(wechat.origin())
    const usedUp = { outcome: 'quota', until: '2026-11-25T16:05:00.000Z' }
    wechat.sends.push(45009)
    expect(await send()).toEqual(usedUp)
    clock.set('2026-11-25T16:04:59.999Z')
    expect(await send()).toEqual(usedUp)
    expect(wechat.asked('send')).toHaveLength(1)
    clock.set('2026-11-25T16:05:00.000Z')
    expect(await send()).toEqual({ outcome: 'sent' })
  })

  it('of a night in Shanghai ends with that night’s day, not with the day in Greenwich', async () => {
    const { send, clock } = openMessenger(wechat.origin())
    clock.set('2026-11-25T17:00:00.000Z')
    wechat.sends.push(45009)
    expect(await send()).toEqual({ outcome: 'quota', until: '2026-11-26T16:05:00.000Z' })
  })
})
