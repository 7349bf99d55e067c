import { openMessenger } from './open-messenger'
import { type Reply, scriptedWechat } from './scripted-wechat'

const wechat = scriptedWechat()
beforeEach(wechat.clear)

const busy = { outcome: 'not_sent', reason: 'busy' }
const ours = (errcode: number) => ({ outcome: 'refused', errcode, concerns: 'everything' })
const rows: readonly (readonly [string, Reply, object])[] = [
  ['0', 0, { outcome: 'sent' }],
  ['43101', 43101, { outcome: 'no_consent' }],
  ['40003', 40003, { outcome: 'unreachable' }],
  ['-1', -1, busy],
  ['45011', 45011, busy],
  ['43108', 43108, busy],
  ['45009', 45009, { outcome: 'quota', until: '2026-11-25T16:05:00.000Z' }],
  ['47003', 47003, { outcome: 'refused', errcode: 47003, concerns: 'message' }],
  ['87014', 87014, { outcome: 'refused', errcode: 87014, concerns: 'message' }],
  ['45168', 45168, { outcome: 'refused', errcode: 45168, concerns: 'message' }],
  ['41030', 41030, { outcome: 'refused', errcode: 41030, concerns: 'message' }],
  ['40037', 40037, ours(40037)],
  ['43107', 43107, ours(43107)],
  ['a number nobody knows', 99999, ours(99999)],
  ['500', { status: 500, text: '' }, busy],
  ['502', { status: 502, text: '{"errcode":0}' }, busy],
  ['503', { status: 503, text: '<html>' }, busy],
  ['429', { status: 429, text: '' }, busy],
  ['504', { status: 504, text: '' }, { outcome: 'unknown' }],
  ['404', { status: 404, text: '' }, ours(404)],
  ['a page', { text: '<html>busy</html>' }, { outcome: 'unknown' }],
  ['nothing', { text: '' }, { outcome: 'unknown' }],
  ['JSON without a number', { text: '[]' }, { outcome: 'unknown' }],
  ['an endless answer', { text: ' '.repeat(70_000) }, { outcome: 'unknown' }],
  ['a broken connection', 'reset', { outcome: 'unknown' }],
]

it.each(rows)('%s has one meaning', async (_, reply, result) => {
  wechat.sends.push(reply)
  expect(await openMessenger(wechat.origin()).send()).toEqual(result)
  expect(wechat.asked('send')).toHaveLength(1)
})

it('a message without an answer within three seconds counts as sent, and nothing is sent again', async () => {
  wechat.sends.push('silence')
  const given = jest.spyOn(AbortSignal, 'timeout')
  expect(await openMessenger(wechat.origin()).send()).toEqual({ outcome: 'unknown' })
  expect(given).toHaveBeenCalledWith(3000)
  given.mockRestore()
  expect(wechat.asked('send')).toHaveLength(1)
})

it.each(['http://127.0.0.1:1', 'http://wechat.invalid'])(
  'an unreachable WeChat was sent nothing: %s',
  async (origin) => expect(await openMessenger(origin).send()).toEqual(busy),
)

it('a message is sent in the form of WeChat', async () => {
  await openMessenger(wechat.origin()).send()
  expect(wechat.asked('stable_token')[0]?.body).toEqual({
    grant_type: 'client_credential',
    appid: 'wx-mini',
    secret: 'the secret',
  })
  expect(wechat.asked('send')[0]?.query.get('access_token')).toBe('token-1')
  expect(wechat.asked('send')[0]?.body).toEqual({
    touser: 'o-of-the-tea-shop',
    template_id: 'T1',
    page: 'pages/licence/index?id=1',
    data: { thing1: { value: '食品经营许可证' } },
    miniprogram_state: 'formal',
    lang: 'zh_CN',
  })
})

it('a connection without TLS carried nothing', async () => {
  expect(await openMessenger(wechat.origin().replace('http:', 'https:')).send()).toEqual(busy)
  expect(wechat.asked('send')).toEqual([])
})
