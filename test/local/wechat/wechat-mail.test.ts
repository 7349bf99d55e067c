import { startWebServer } from '#local/web-server'
import { pretendWechat, wechatPath } from '#local/wechat/pretend-wechat'
import { openidOf } from '#local/wechat/wechat-codes'
import { isFieldAccepted } from '#local/wechat/wechat-fields'
import { serveDoor } from '../door/serve-door'
import { temporaryFolder } from '../temporary-folder'

const folder = temporaryFolder()
const at = '2026-11-25T02:00:00.000Z'
const { origin } = serveDoor(() => pretendWechat(folder, () => new Date(at)))

const post = async (path: string, body: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return (await fetch(`${origin()}${wechatPath}${path}`, { method: 'POST', body: text })).json()
}
const app = { grant_type: 'client_credential', appid: 'wx1', secret: 's' }
const tokenOf = async (body: object = app) => (await post('/cgi-bin/stable_token', body)).access_token
const send = (token: string, body: unknown) =>
  post(`/cgi-bin/message/subscribe/send?access_token=${token}`, body)
const messages = async () => (await fetch(`${origin()}${wechatPath}/messages`)).json()
const login = (name: string) =>
  fetch(
    `${origin()}${wechatPath}/sns/jscode2session?appid=wx1&secret=s&js_code=dev:${name}&grant_type=authorization_code`,
  )

const good = {
  touser: openidOf('wx1', 'tea-shop'),
  template_id: 'todo',
  page: 'pages/home',
  data: { thing1: { value: '食品经营许可证' }, time2: { value: '2026年11月25日 09:00' } },
}

beforeAll(async () => {
  await login('tea-shop')
})

it('the token stays the same until it is forced to change', async () => {
  const first = await post('/cgi-bin/stable_token', app)
  expect(first).toEqual({ access_token: expect.any(String), expires_in: 7200 })
  expect(await tokenOf()).toBe(first.access_token)
  expect(await tokenOf({ ...app, appid: 'wx2' })).not.toBe(first.access_token)
  expect(await tokenOf({ ...app, force_refresh: true })).not.toBe(first.access_token)
  expect(await send(first.access_token, good)).toMatchObject({ errcode: 40001 })
})

it.each([
  [{ ...app, grant_type: 'x' }, 40002],
  [{ ...app, appid: '' }, 41002],
  [{ ...app, secret: undefined }, 41004],
  ['{', 47001],
])('no token is given for %j', async (body, errcode) => {
  expect(await post('/cgi-bin/stable_token', body)).toMatchObject({ errcode })
})

it('a message that was sent is shown by the name of the person and the business clock, also after a restart', async () => {
  expect(await send(await tokenOf(), good)).toEqual({ errcode: 0, errmsg: 'ok', msgid: expect.any(Number) })
  const { touser: _, template_id: template, ...rest } = good
  const shown = { to: 'tea-shop', template, ...rest, at, outcome: 'sent' }
  expect((await messages()).at(-1)).toEqual(shown)
  const page = await (await fetch(`${origin()}${wechatPath}`)).text()
  expect(page).toContain('食品经营许可证')
  const restarted = await startWebServer(0, await pretendWechat(folder))
  const kept = await fetch(`http://127.0.0.1:${restarted.port}${wechatPath}/messages`)
  expect((await kept.json()).at(-1)).toEqual(shown)
  await restarted.stop()
})

it.each([
  ['a person who never logged in', { touser: openidOf('wx1', 'nobody') }, 40003],
  ['a person of another app', { touser: openidOf('wx2', 'tea-shop') }, 40003],
  ['a template that is not ours', { template_id: 'other' }, 40037],
  ['twenty-one characters', { data: { thing1: { value: '长'.repeat(21) } } }, 47003],
  ['an empty field', { data: { thing1: { value: '' } } }, 47003],
  ['a bare value', { data: { thing1: '食品经营许可证' } }, 47003],
  ['no fields', { data: {} }, 47003],
])('the message %s is refused and shown', async (_, changed, errcode) => {
  expect(await send(await tokenOf(), { ...good, ...changed })).toMatchObject({ errcode })
  expect((await messages()).at(-1)).toMatchObject({ outcome: errcode })
})

it('a malformed message is refused and not shown', async () => {
  const before = (await messages()).length
  expect(await send(await tokenOf(), '{')).toMatchObject({ errcode: 47001 })
  expect(await send('', good)).toMatchObject({ errcode: 40001 })
  expect(await messages()).toHaveLength(before)
})

it('an injected fault applies to messages and logins, not to the token', async () => {
  await post('/faults', { errcode: 45009, times: 1 })
  const token = await tokenOf()
  expect(await send(token, good)).toMatchObject({ errcode: 45009 })
  expect(await send(token, good)).toMatchObject({ errcode: 0 })
})

it.each([
  ['thing1', '还剩 3 天', true],
  ['thing1', '换\n行', false],
  ['date2', '2026年11月25日', true],
  ['date2', '2026-11-25', true],
  ['date2', '明天', false],
  ['time3', '09:00', true],
  ['phrase4', '未完成', true],
  ['phrase4', '还没有完成', true],
  ['phrase4', '还没有完成呢', false],
  ['number5', '3', true],
  ['number5', '三', false],
  ['character_string6', 'JY14403050000010', true],
  ['name7', '王小明', true],
  ['title', '食品经营许可证', false],
])('the field %s takes "%s": %s', (name, value, accepted) => {
  expect(isFieldAccepted(name, value)).toBe(accepted)
})
