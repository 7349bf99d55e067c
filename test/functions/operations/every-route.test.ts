import { createHmac } from 'node:crypto'
import { SignJWT } from 'jose'
import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { staffAudience, staffIssuer, staffPublicPem, staffToken } from '#test/doubles/staff-issuer'
import { sellerSecret, testWorld } from '#test/doubles/test-world'
import type { Asking } from '#test/fixtures/gateway-event'
import { pancakeStall, teaShop } from '#test/fixtures/people'
import { applicant } from '../applicant'
import { type Answered, askIn, refusal } from '../ask'

const endpoints: readonly [string, Endpoint][] = Object.entries(api)
const closed = endpoints.filter(([, { caller }]) => caller === 'seller' || caller === 'staff')

/** A request that is complete but for its token. */
const asking = ({ method, path }: Endpoint, id = 'an-id', documentId = 'a-document'): Asking => ({
  method,
  path: path
    .replace('{id}', id)
    .replace('{documentId}', documentId)
    .replace(/\{\w+\}/g, 'another-id'),
  headers: { 'idempotency-key': 'key', 'if-match': '"1"' },
  ...(method === 'POST' || method === 'PATCH' ? { body: {} } : {}),
})

const base64 = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url')
const now = (): number => Math.floor(Date.now() / 1000)
const sellerClaims = () => ({ sub: 'p', iss: 'liangzheng', aud: 'liangzheng-seller', exp: now() + 600 })
const staffClaims = () => ({
  sub: 'lin',
  scope: 'reviewer',
  iss: staffIssuer,
  aud: staffAudience,
  exp: now() + 600,
})
const signed = (claims: object, secret: string): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret))

const unsigned = (claims: object): string => `${base64({ alg: 'none' })}.${base64(claims)}.`
// The classic forgery: the public key, which everyone has, used as the secret of a symmetric signature.
function signedWithPublicKey(claims: object): string {
  const text = `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64(claims)}`
  return `${text}.${createHmac('sha256', staffPublicPem).update(text).digest('base64url')}`
}

type Tokens = Readonly<Record<string, readonly [() => Promise<string> | string, string]>>

const bad: Readonly<Record<'seller' | 'staff', Tokens>> = {
  seller: {
    'what is no token': [() => 'nonsense', 'token_invalid'],
    'an unsigned token': [() => unsigned(sellerClaims()), 'token_invalid'],
    'a token of a forger': [
      () => signed(sellerClaims(), 'another secret, also of thirty-two letters'),
      'token_invalid',
    ],
    'an expired token': [() => signed({ ...sellerClaims(), exp: now() - 61 }, sellerSecret), 'token_expired'],
    'a token for another audience': [
      () => signed({ ...sellerClaims(), aud: staffAudience }, sellerSecret),
      'token_invalid',
    ],
    'a staff token': [() => staffToken(), 'token_invalid'],
  },
  staff: {
    'what is no token': [() => 'a.b.c', 'token_invalid'],
    'an unsigned token': [() => unsigned(staffClaims()), 'token_invalid'],
    'a token signed with the public key': [() => signedWithPublicKey(staffClaims()), 'token_invalid'],
    'an expired token': [() => staffToken({ exp: now() - 61 }), 'token_expired'],
    'a token for another audience': [() => staffToken({ aud: 'another' }), 'token_invalid'],
    'a token of another issuer': [() => staffToken({ iss: 'https://evil.example' }), 'token_invalid'],
    'a seller’s token': [() => signed(sellerClaims(), sellerSecret), 'token_invalid'],
  },
}

describe.each(closed)('%s', (_, endpoint) => {
  const kinds = bad[endpoint.caller === 'staff' ? 'staff' : 'seller']

  it('asks for a token', async () => {
    const answered = await askIn(testWorld())(asking(endpoint))
    expect(refusal(answered)).toMatchObject({ status: 401, code: 'token_required' })
    expect(answered.headers['www-authenticate']).toBe('Bearer')
  })

  it.each(Object.entries(kinds))('does not take %s', async (_name, [make, code]) => {
    const world = testWorld()
    const before = world.merchants.dump()
    const answered = await askIn(world)({ ...asking(endpoint), token: await make() })
    expect(refusal(answered)).toMatchObject({ status: 401, code })
    expect(world.merchants.dump()).toBe(before)
  })
})

const withoutTraces = ({ status, headers, text }: Answered) => ({
  status,
  headers: { ...headers, 'x-request-id': '' },
  text: text.replace(/"requestId":"[^"]+"/, ''),
})

const bodies = {
  '/documents': { kind: 'licence.business', contentType: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) },
  '{id}/recheck': { changed: false },
  '/data-requests': { kind: 'erase' },
  '/appeal': { reason: 'All papers are in order' },
}

const ofOne = endpoints.filter(([, { caller, path }]) => caller === 'seller' && path.includes('{id}'))

it.each(ofOne)(
  '%s of another seller is answered like one that does not exist, and nothing is written',
  async (_, endpoint) => {
    const world = testWorld()
    const she = await applicant(world, teaShop)
    const { id, documents } = await she.ready()
    const other = await applicant(world, pancakeStall)
    const before = world.merchants.dump()
    const body = Object.entries(bodies).find(([end]) => endpoint.path.endsWith(end))?.[1]
    const send = async (merchant: string, paper: string) =>
      withoutTraces(
        await other.ask({ ...asking(endpoint, merchant, paper), ...(body === undefined ? {} : { body }) }),
      )
    const hers = await send(id, documents[0]?.id ?? '')
    expect(hers.status).toBe(404)
    expect(await send('019ab000-0000-7000-8000-ffffffffffff', 'nothing')).toEqual(hers)
    expect(world.merchants.dump()).toBe(before)
  },
)

const staffOnly = endpoints.filter(([, { caller }]) => caller === 'staff')

it.each(staffOnly)('%s is closed to staff without one of its roles', async (_, endpoint) => {
  const ask = askIn(testWorld())
  const roles = ['reviewer', 'supervisor', 'auditor', 'owner'].filter(
    (role) => !endpoint.roles.some((one) => one === role),
  )
  for (const scope of roles) {
    const answered = await ask({ ...asking(endpoint), token: await staffToken({ scope }) })
    expect(refusal(answered)).toMatchObject({ status: 403, code: 'role_required' })
  }
})
