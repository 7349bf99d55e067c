import { startWebServer } from '#local/web-server'
import { pretendWechat } from '#local/wechat/pretend-wechat'
import { serveDoor } from '../door/serve-door'
import { temporaryFolder } from '../temporary-folder'

const folder = temporaryFolder()
const { origin } = serveDoor(() => pretendWechat(folder))

const loginPath = (code: string, appid = 'wx1'): string =>
  `/__local/wechat/sns/jscode2session?appid=${appid}&secret=s&js_code=${encodeURIComponent(code)}&grant_type=authorization_code`

async function login(code: string, appid?: string) {
  return (await fetch(`${origin()}${loginPath(code, appid)}`)).json()
}

async function officialLogin(code: string) {
  const query = `appid=wx2&secret=s&code=${encodeURIComponent(code)}&grant_type=authorization_code`
  return (await fetch(`${origin()}/__local/wechat/sns/oauth2/access_token?${query}`)).json()
}

async function order(body: unknown) {
  const answer = await fetch(`${origin()}/__local/wechat/faults`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}

describe('a login code', () => {
  it('dev:<name> logs the same person in again and again', async () => {
    const first = await login('dev:tea-shop')
    expect(first).toEqual({
      openid: expect.any(String),
      unionid: expect.any(String),
      session_key: expect.any(String),
    })
    expect(first.openid).toHaveLength(28)
    expect(await login('dev:tea-shop')).toMatchObject({ openid: first.openid, unionid: first.unionid })
    expect((await login('dev:茶叶店')).openid).not.toBe(first.openid)
  })

  it('names another openid in another app, and the same unionid', async () => {
    const inProgram = await login('dev:cake-maker')
    const inAccount = await officialLogin('dev:cake-maker')
    expect(inAccount.openid).not.toBe(inProgram.openid)
    expect(inAccount.unionid).toBe(inProgram.unionid)
    expect(inAccount).toMatchObject({ access_token: expect.any(String), scope: 'snsapi_base' })
  })

  it('with a nonce works once, and not again after a restart', async () => {
    expect(await login('dev:tea-shop:1')).toHaveProperty('openid')
    expect(await login('dev:tea-shop:1')).toMatchObject({ errcode: 40163 })
    const restarted = await startWebServer(0, await pretendWechat(folder))
    const again = await fetch(`http://127.0.0.1:${restarted.port}${loginPath('dev:tea-shop:1')}`)
    expect(await again.json()).toMatchObject({ errcode: 40163 })
    await restarted.stop()
  })

  it.each(['dev:', 'x', 'dev:a:b:c', `dev:${'a'.repeat(65)}`])('%s is unknown', async (code) => {
    expect(await login(code)).toMatchObject({ errcode: 40029 })
  })

  it('is refused without what WeChat asks for', async () => {
    const session = `${origin()}/__local/wechat/sns/jscode2session`
    for (const [query, errcode] of [
      ['secret=s&js_code=dev:a&grant_type=authorization_code', 41002],
      ['appid=a&js_code=dev:a&grant_type=authorization_code', 41004],
      ['appid=a&secret=s&grant_type=authorization_code', 41008],
      ['appid=a&secret=s&js_code=dev:a', 40002],
    ]) {
      expect(await (await fetch(`${session}?${query}`)).json()).toMatchObject({ errcode })
    }
  })

  it('is answered as plain text, as WeChat does', async () => {
    const answer = await fetch(`${origin()}${loginPath('dev:tea-shop')}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain'])
  })
})

describe('a fault', () => {
  it('makes as many logins fail as were asked for, then no more', async () => {
    expect(await order({ errcode: 45011, times: 2 })).toEqual({ status: 200, body: { pending: 2 } })
    expect(await login('dev:tea-shop')).toMatchObject({ errcode: 45011 })
    expect(await login('dev:tea-shop')).toMatchObject({ errcode: 45011 })
    expect(await login('dev:tea-shop')).toHaveProperty('openid')
  })

  it('may be silence', async () => {
    await order({ timeout: true, times: 1 })
    const waiting = fetch(`${origin()}${loginPath('dev:tea-shop')}`, { signal: AbortSignal.timeout(100) })
    await expect(waiting).rejects.toThrow(/timeout/)
    expect(await login('dev:tea-shop')).toHaveProperty('openid')
  })

  it.each([[{}], [{ errcode: 'x', times: 1 }], [{ errcode: 1, times: -1 }], [{ timeout: true }], [[]]])(
    '%j is answered 422 with a sentence',
    async (body) => {
      expect(await order(body)).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining('Send') },
      })
    },
  )
})

describe('the login page', () => {
  const page = (query: string) =>
    fetch(`${origin()}/__local/wechat/authorize?${query}`, { redirect: 'manual' })

  it('asks for a name, in Chinese, and keeps where to go back to', async () => {
    const answer = await page(
      `redirect_uri=${encodeURIComponent(`${origin()}/?a=1#/x`)}&state=${encodeURIComponent('"<s>')}`,
    )
    const html = await answer.text()
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('value="&#34;&#60;s&#62;"')
    expect(html).toContain('value="tea-shop"')
  })

  it('goes straight back with a code when the name is given, in front of the fragment', async () => {
    const answer = await page(
      `redirect_uri=${encodeURIComponent(`${origin()}/?a=1#/x`)}&state=s%201&as=tea-shop`,
    )
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`${origin()}/?a=1&code=dev%3Atea-shop&state=s+1#/x`)
  })

  it.each(['https://elsewhere.example/', 'http://localhost:1/', 'nonsense', ''])(
    'does not go to %s',
    async (uri) => {
      expect((await page(`redirect_uri=${encodeURIComponent(uri)}&as=tea-shop`)).status).toBe(400)
    },
  )
})

it('the list of messages is empty before the first message', async () => {
  expect(await (await fetch(`${origin()}/__local/wechat/messages`)).json()).toEqual([])
  expect(await (await fetch(`${origin()}/__local/wechat`)).text()).toContain('还没有发出消息')
})
