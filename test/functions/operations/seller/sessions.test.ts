import { decodeJwt } from 'jose'
import { api } from '#shared/contract/api'
import { testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { askIn, bodyOf, refusal } from '../../ask'

const login = (world: ReturnType<typeof testWorld>, body: unknown) =>
  askIn(world)({ method: 'POST', path: '/v1/sessions', body })

it('a login code becomes a token of two hours that names nobody', async () => {
  const world = testWorld()
  const answered = await login(world, { code: 'dev:li' })
  const { token, expiresAt } = bodyOf(api.openSession.answer.body, answered)
  const claims = decodeJwt(token)
  expect(Date.parse(expiresAt) / 1000).toBe(claims.exp)
  expect(`${answered.text}${JSON.stringify(claims)}`).not.toMatch(/openid|session_key|unionid|dev:|"li"/)
})

it('one person has one identity in both apps, another person another', async () => {
  const world = testWorld()
  const subject = async (body: object) =>
    decodeJwt(bodyOf(api.openSession.answer.body, await login(world, body)).token).sub
  const li = await subject({ code: 'dev:li' })
  expect(await subject({ code: 'dev:li', from: 'official_account' })).toBe(li)
  expect(await subject({ code: 'dev:wang' })).not.toBe(li)
})

it('a person has one identity for each app where WeChat gives none across apps', async () => {
  const world = testWorld()
  const wechat = { exchangeLoginCode: async () => ({ openid: 'o1', unionid: null }) }
  const subject = async (from: string) =>
    decodeJwt(
      bodyOf(
        api.openSession.answer.body,
        await login({ ...world, wechat: { ...world.wechat, ...wechat } }, { code: 'c', from }),
      ).token,
    ).sub
  expect(await subject('mini_program')).toBe(await subject('mini_program'))
  expect(await subject('mini_program')).not.toBe(await subject('official_account'))
})

it('a code is accepted once: the second time it is refused, by WeChat alone', async () => {
  const world = testWorld()
  expect((await login(world, { code: 'dev:li:once' })).status).toBe(200)
  expect(refusal(await login(world, { code: 'dev:li:once' }))).toMatchObject({
    status: 401,
    code: 'login_code_used',
  })
  expect(world.wechat.asked()).toBe(2)
})

it.each([
  ['login_code_invalid', 401, undefined],
  ['login_blocked', 403, undefined],
  ['login_rate_limited', 429, '60'],
  ['wechat_busy', 503, '2'],
] as const)('WeChat’s %s is answered %i', async (code, status, retryAfter) => {
  const world = testWorld()
  world.wechat.fail(code)
  const answered = await login(world, { code: 'dev:li' })
  expect(refusal(answered)).toMatchObject({ status, code })
  expect(answered.headers['retry-after']).toBe(retryAfter)
})

it('a login that WeChat refuses for a fault of ours is an error in the log, and its number stays there', async () => {
  const world = testWorld()
  world.wechat.fail('login_unavailable', 'WeChat refused a login with errcode 40125')
  const answered = await login(world, { code: 'dev:li' })
  expect(refusal(answered)).toMatchObject({ status: 503, code: 'login_unavailable' })
  expect(answered.headers['retry-after']).toBe('300')
  expect(JSON.stringify(answered)).not.toContain('40125')
  expect(world.lines).toEqual([
    expect.objectContaining({
      level: 'error',
      code: 'login_unavailable',
      failure: ['WeChat refused a login with errcode 40125'],
    }),
  ])
})

it.each([
  ['no code', {}, 'required /code'],
  ['an empty code', { code: '' }, 'required /code'],
  ['a code of 201 letters', { code: 'c'.repeat(201) }, 'too_long /code'],
  ['a number', { code: 5 }, 'type_invalid /code'],
  ['another door', { code: 'c', from: 'telephone' }, 'value_not_allowed /from'],
  ['the identity of another', { code: 'c', openid: 'o1' }, 'unrecognized_keys /openid'],
])('%s is refused before WeChat is asked', async (_, body, fault) => {
  const world = testWorld()
  expect(refusal(await login(world, body))).toMatchObject({ status: 422, faults: [fault] })
  expect(world.wechat.asked()).toBe(0)
})

it('a seller whose applications have all ended can begin a new one', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  const { id } = await she.begin()
  const headers = { 'idempotency-key': 'w', 'if-match': '"1"' }
  await she.ask({ method: 'POST', path: `/v1/merchants/${id}/withdrawal`, headers, body: {} })
  const again = await applicant(world, teaShop)
  expect((await again.begin()).status).toBe('draft')
})
