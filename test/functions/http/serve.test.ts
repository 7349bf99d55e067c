import { serve } from '#functions/http/serve'
import { sellerOperations } from '#functions/operations/seller/seller-operations'
import type { World } from '#functions/ports/world'
import { api } from '#shared/contract/api'
import { staffToken } from '#test/doubles/staff-issuer'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { gatewayEvent } from '#test/fixtures/gateway-event'
import { people, teaShop, walnutFarm } from '#test/fixtures/people'
import { applicant } from '../applicant'
import { askIn, refusal } from '../ask'
import { reviewer } from '../reviewer'

let world: TestWorld
beforeEach(() => {
  world = testWorld()
})

describe('an unexpected failure', () => {
  const broken = (): World => ({
    ...world,
    merchants: {
      ...world.merchants,
      load: async () => {
        throw new Error('The table does not answer', { cause: new TypeError('socket 10.0.0.7 hung up') })
      },
    },
  })

  it('is 503 with Retry-After and reveals nothing of its cause', async () => {
    const { token } = await applicant(world, teaShop)
    const answered = await askIn(broken())({ path: '/v1/merchants/x', token })
    expect(refusal(answered)).toMatchObject({ status: 503, code: 'busy' })
    expect(answered.headers['retry-after']).toBe('2')
    expect(answered.text).not.toMatch(/table|socket|10\.0|stack|Error/)
  })

  it('is logged once, with its causes', async () => {
    const { token } = await applicant(world, teaShop)
    await askIn(broken())({ path: '/v1/merchants/x', token })
    expect(world.lines.filter(({ level }) => level === 'error')).toMatchObject([
      {
        status: 503,
        code: 'busy',
        failure: ['Error: The table does not answer', 'TypeError: socket 10.0.0.7 hung up'],
      },
    ])
  })

  it('of the key server is 503, not a bad token', async () => {
    const tokens = {
      ...world.tokens,
      staff: async () => {
        throw new Error('The key server of staff tokens does not answer as it should')
      },
    }
    const answered = await askIn({ ...world, tokens })({
      path: '/v1/staff/merchants',
      token: await staffToken(),
    })
    expect(refusal(answered)).toMatchObject({ status: 503, code: 'busy' })
  })
})

describe('the log', () => {
  it('has one line for every request: time, operation, hashed person and outcome', async () => {
    const she = await applicant(world, teaShop)
    const { id } = await she.begin()
    await she.ask({ path: `/v1/merchants/${id}` })
    const [, , line] = world.lines
    expect(world.lines).toHaveLength(3)
    expect(line).toMatchObject({
      level: 'info',
      route: 'GET /v1/merchants/{id}',
      merchantId: id,
      status: 200,
      code: null,
    })
    expect(line?.caller).toMatch(/^[\w-]{43}$/)
    expect(Object.keys(line ?? {}).sort()).toEqual(
      ['caller', 'code', 'level', 'merchantId', 'ms', 'requestId', 'route', 'status', 'time'].sort(),
    )
  })

  it('names the code of a refusal, and no path of an unknown route', async () => {
    await askIn(world)({ path: '/v1/13800138000' })
    await askIn(world)({ path: '/licences/13800138000' })
    expect(world.lines).toMatchObject([
      { route: '$default', status: 404, code: 'not_found', caller: null, merchantId: null },
      { route: 'GET /licences/{id}', status: 404, merchantId: null },
    ])
  })

  it('holds no personal value, wherever a seller sends it', async () => {
    for (const person of people) {
      const she = await applicant(world, person)
      const { id } = await she.submitted()
      const lin = await reviewer(world, { phone_number: '+8613912345678' })
      await lin.claim(id)
      await lin.decide(id, 'approve')
      await she.ask({ path: `/v1/licences/${id}` })
    }
    const { fullName, idNumber, contact } = walnutFarm.patch
    const she = await applicant(world, walnutFarm)
    for (const value of [fullName, idNumber, contact?.phone, 'dev:walnut-farm']) {
      const path = `/v1/merchants/${encodeURIComponent(String(value))}`
      await she.ask({ path, query: `q=${encodeURIComponent(String(value))}` })
      await she.ask({
        method: 'PATCH',
        path,
        headers: { 'if-match': '"1"', 'user-agent': String(value) },
        body: { [String(value)]: value },
      })
      await she.ask({ method: 'POST', path: '/v1/sessions', body: { code: value } })
    }
    const log = JSON.stringify(world.lines)
    const canaries = people.flatMap(({ name, patch }) => [
      patch.fullName,
      patch.idNumber,
      patch.contact?.name,
      patch.contact?.phone,
      patch.address,
      patch.legalRepresentative,
      `openid-of-${name}`,
      `unionid-of-${name}`,
      `dev:${name}`,
    ])
    expect(
      [...canaries, '13912345678', '+86', she.token].filter((value) => value && log.includes(value)),
    ).toEqual([])
  })
})

it('an answer of the API never names the identity or the keys of WeChat', async () => {
  const texts: string[] = []
  const she = await applicant(world, walnutFarm)
  const { id } = await she.submitted()
  const token = await staffToken()
  for (const { method, path } of Object.values(api)) {
    const asking = {
      method,
      path: path.replace('{id}', id),
      headers: { 'idempotency-key': 'k', 'if-match': '"1"' },
      body: {},
    }
    for (const who of [{}, { token }, { token: she.token }])
      texts.push((await askIn(world)({ ...asking, ...who })).text)
  }
  // The description of the API may say such words; answers about people may not.
  const sent = texts.filter((text) => !text.includes('"openapi"')).join('\n')
  expect(sent).not.toMatch(/openid|unionid|session_key|access_token/)
})

it('a function answers only its own operations; those of another are not found there', async () => {
  const event = gatewayEvent({ path: '/v1/licences/x' })
  const result = await serve(sellerOperations, () => world)(event)
  expect(result.statusCode).toBe(404)
})

it('every answer has a request id, is not cached unless public, and is not sniffed', async () => {
  const answers = [
    await askIn(world)({ path: '/v1/papers' }),
    await askIn(world)({ path: '/nothing' }),
    await askIn(world)({ method: 'POST', path: '/v1/sessions', body: { code: 'dev:li' } }),
  ]
  for (const { headers } of answers) {
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  }
})
