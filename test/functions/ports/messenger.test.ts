import type { Messenger, WechatMessage } from '#functions/ports/messenger'
import { wechatMessenger } from '#functions/wechat/wechat-messenger'
import { wechatServer } from '#functions/wechat/wechat-server'
import { localTemplates, pretendWechat, wechatPath } from '#local/wechat/pretend-wechat'
import { memoryMessenger } from '#test/doubles/memory/memory-messenger'
import { stoppedClock } from '#test/doubles/stopped-clock'
import { serveDoor } from '#test/local/door/serve-door'
import { temporaryFolder } from '#test/local/temporary-folder'

type Post = {
  readonly messenger: Messenger
  readonly openid: string
  /** Pages of the messages that arrived. */
  readonly arrived: () => Promise<readonly string[]>
  readonly failNext: (why: 'busy' | 'timeout' | 'no_consent' | 'quota' | 'poison') => Promise<void>
}

function facts(open: () => Promise<Post>): void {
  let count = 0
  const to = (openid: string, value = '食品经营许可证'): WechatMessage => {
    count += 1
    return { openid, template: 'todo', page: `pages/licence/index?n=${count}`, data: { thing1: { value } } }
  }

  it('a message to a person who has logged in arrives once', async () => {
    const { messenger, openid, arrived } = await open()
    const message = to(openid)
    expect(await messenger.send(message)).toEqual({ outcome: 'sent' })
    expect((await arrived()).filter((page) => page === message.page)).toHaveLength(1)
  })

  it('a message to an unknown openid reaches nobody', async () => {
    const { messenger } = await open()
    expect(await messenger.send(to('o-nobody'))).toEqual({ outcome: 'unreachable' })
  })

  it.each(['', '一二三四五六七八九十一二三四五六七八九十一'])(
    'a field that WeChat refuses is our fault: "%s"',
    async (value) => {
      const { messenger, openid } = await open()
      expect(await messenger.send(to(openid, value))).toEqual({
        outcome: 'refused',
        errcode: 47003,
        concerns: 'message',
      })
    },
  )

  it('a field of twenty characters is accepted', async () => {
    const { messenger, openid } = await open()
    expect(await messenger.send(to(openid, '一二三四五六七八九十'.repeat(2)))).toEqual({ outcome: 'sent' })
  })

  it('a delayed message is not sent too late', async () => {
    const { messenger, openid, arrived } = await open()
    const message = { ...to(openid), notAfter: '2000-01-01T00:00:00.000Z' }
    expect(await messenger.send(message)).toEqual({ outcome: 'not_sent', reason: 'busy' })
    expect(await arrived()).not.toContain(message.page)
  })

  it('a message without an answer may have arrived', async () => {
    const { messenger, openid, arrived, failNext } = await open()
    await failNext('timeout')
    const message = to(openid)
    expect(await messenger.send(message)).toEqual({ outcome: 'unknown' })
    expect(await arrived()).toContain(message.page)
  })

  it.each([
    ['busy', { outcome: 'not_sent', reason: 'busy' }],
    ['no_consent', { outcome: 'no_consent' }],
    ['quota', { outcome: 'quota', until: expect.stringMatching(/T16:05:00\.000Z$/) }],
    ['poison', { outcome: 'refused', errcode: 87014, concerns: 'message' }],
  ] as const)('%s: nothing arrives', async (why, result) => {
    const { messenger, openid, arrived, failNext } = await open()
    await failNext(why)
    const message = to(openid)
    expect(await messenger.send(message)).toEqual(result)
    expect(await arrived()).not.toContain(message.page)
  })
}

describe('in memory', () => {
  facts(async () => {
    const messenger = memoryMessenger((openid) => openid === 'o-tea-shop')
    return {
      messenger,
      openid: 'o-tea-shop',
      arrived: async () => messenger.sent.map(({ page }) => page),
      failNext: async (why) =>
        messenger.fail(
          {
            busy: { outcome: 'not_sent', reason: 'busy' } as const,
            timeout: { outcome: 'unknown' } as const,
            no_consent: { outcome: 'no_consent' } as const,
            quota: { outcome: 'quota', until: '2026-11-25T16:05:00.000Z' } as const,
            poison: { outcome: 'refused', errcode: 87014, concerns: 'message' } as const,
          }[why],
        ),
    }
  })
})

describe('through WeChat', () => {
  const folder = temporaryFolder()
  const { origin } = serveDoor(() => pretendWechat(folder))
  facts(async () => {
    const app = { appId: 'wx-mini', secret: 'the secret' }
    const wechat = `${origin()}${wechatPath}`
    const login = wechatServer({ origin: wechat, apps: { mini_program: app, official_account: app } })
    const person = await login.exchangeLoginCode('dev:tea-shop', 'mini_program')
    const settings = {
      ...app,
      origin: wechat,
      templates: {
        todo: localTemplates.WECHAT_TEMPLATE_TODO,
        expiry: localTemplates.WECHAT_TEMPLATE_EXPIRY,
        result: localTemplates.WECHAT_TEMPLATE_RESULT,
      },
      state: 'developer' as const,
    }
    return {
      messenger: wechatMessenger(settings, stoppedClock()),
      openid: 'openid' in person ? person.openid : '',
      arrived: async () => {
        const messages: { page: string; outcome: unknown }[] = await (
          await fetch(`${wechat}/messages`)
        ).json()
        return messages.flatMap(({ page, outcome }) => (typeof outcome === 'number' ? [] : [page]))
      },
      failNext: async (why) => {
        const errcode = { busy: -1, no_consent: 43101, quota: 45009, poison: 87014 }
        const fault = why === 'timeout' ? { timeout: true } : { errcode: errcode[why] }
        await fetch(`${wechat}/faults`, { method: 'POST', body: JSON.stringify({ ...fault, times: 1 }) })
      },
    }
  })
})
