import { wechatServer } from '#functions/wechat/wechat-server'
import type { Visit } from '#local/door/door'
import type { LoginDoor } from '#shared/contract/session'
import { serveDoor } from '#test/local/door/serve-door'

type Reply = { readonly status?: number; readonly text: string } | 'silence' | 'reset'

let reply: Reply = { text: '' }
const asked: URL[] = []
const { origin } = serveDoor(() => async ({ response, request }: Visit) => {
  asked.push(new URL(request.url ?? '', 'http://wechat.example'))
  if (reply === 'reset') response.destroy()
  else if (reply !== 'silence')
    response.writeHead(reply.status ?? 200, { 'content-type': 'text/plain' }).end(reply.text)
  return true
})

const exchange = (answer: Reply, from: LoginDoor = 'mini_program', code = 'code') => {
  reply = answer
  const apps = {
    mini_program: { appId: 'wx-mini', secret: 'mini secret' },
    official_account: { appId: 'wx-account', secret: 'account secret' },
  }
  return wechatServer({ origin: origin(), apps }).exchangeLoginCode(code, from)
}

it('a code of the mini-program is exchanged where mini-programs log in', async () => {
  await exchange({ text: '{"openid":"o1","session_key":"k"}' }, 'mini_program', 'a b&c')
  const last = asked.at(-1)
  expect(last?.pathname).toBe('/sns/jscode2session')
  expect(Object.fromEntries(last?.searchParams ?? [])).toEqual({
    appid: 'wx-mini',
    secret: 'mini secret',
    js_code: 'a b&c',
    grant_type: 'authorization_code',
  })
})

it('a code of the official account is exchanged where pages log in', async () => {
  await exchange({ text: '{"openid":"o1"}' }, 'official_account')
  const last = asked.at(-1)
  expect(last?.pathname).toBe('/sns/oauth2/access_token')
  expect(Object.fromEntries(last?.searchParams ?? [])).toMatchObject({ appid: 'wx-account', code: 'code' })
})

it('the two ids in the answer of WeChat are kept, and no key', async () => {
  const text = '{"openid":"o1","unionid":"u1","session_key":"secret","access_token":"secret"}'
  expect(await exchange({ text })).toEqual({ openid: 'o1', unionid: 'u1' })
})

it.each(['{"openid":"o1"}', '{"openid":"o1","unionid":""}'])(
  'an answer without a unionid has none: %s',
  async (text) => {
    expect(await exchange({ text })).toEqual({ openid: 'o1', unionid: null })
  },
)

it.each([
  [40029, 'login_code_invalid'],
  [40163, 'login_code_used'],
  [40226, 'login_blocked'],
  [45011, 'login_rate_limited'],
  [42003, 'login_code_invalid'],
  [-1, 'wechat_busy'],
])('WeChat’s %i means %s', async (errcode, refusal) => {
  expect(await exchange({ text: JSON.stringify({ errcode, errmsg: 'x' }) })).toEqual({ refusal })
})

it.each([40001, 40013, 40125, 40164, 99999])(
  'WeChat’s %i is a fault of ours, and its number is known',
  async (errcode) => {
    expect(await exchange({ text: JSON.stringify({ errcode, errmsg: 'x' }) })).toEqual({
      refusal: 'login_unavailable',
      reason: `WeChat refused a login with errcode ${errcode}`,
    })
  },
)

it.each([
  ['a page', { text: '<html>busy</html>' }],
  ['nothing', { text: '' }],
  ['JSON of another shape', { text: '[]' }],
  ['an empty openid', { text: '{"openid":""}' }],
  ['a failure', { status: 502, text: '{"openid":"o1"}' }],
  ['a broken connection', 'reset' as const],
])('%s means that WeChat is busy', async (_, answer) => {
  expect(await exchange(answer)).toEqual({ refusal: 'wechat_busy' })
})

it('no answer within three seconds means that WeChat is busy', async () => {
  const given = jest.spyOn(AbortSignal, 'timeout')
  expect(await exchange('silence')).toEqual({ refusal: 'wechat_busy' })
  expect(given).toHaveBeenCalledWith(3000)
  given.mockRestore()
})
