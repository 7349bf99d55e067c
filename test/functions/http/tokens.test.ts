import { errors, type JWTVerifyGetKey, SignJWT } from 'jose'
import { tokens } from '#functions/http/tokens'
import { staffAudience, staffIssuer, staffPublicKey, staffToken } from '#test/doubles/staff-issuer'

const open = (staffKeys: JWTVerifyGetKey = async () => staffPublicKey) =>
  tokens({
    sellerSecret: 'a secret of the tests, of 32 letters and more',
    sellerIssuer: 'liangzheng',
    staffIssuer,
    staffAudience,
    staffKeys,
  })

const seconds = (): number => Math.floor(Date.now() / 1000)

describe('a seller’s token', () => {
  it('names its person for two hours', async () => {
    const { token, expiresAt } = await open().issue('person')
    expect(await open().seller(token)).toEqual({ person: 'person' })
    expect(Date.parse(expiresAt) / 1000 - seconds()).toBeGreaterThan(7190)
  })

  it.each([
    ['of another issuer', { iss: 'another' }],
    ['for another audience', { aud: staffAudience }],
    ['without an end', { exp: undefined }],
    ['without a person', { sub: undefined }],
    ['that begins in ten minutes', { nbf: seconds() + 600 }],
  ])('%s is invalid', async (_, claims) => {
    const token = await new SignJWT({
      sub: 'person',
      iss: 'liangzheng',
      aud: 'liangzheng-seller',
      exp: seconds() + 60,
      ...claims,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('a secret of the tests, of 32 letters and more'))
    expect(await open().seller(token)).toBe('token_invalid')
  })
})

describe('a staff token', () => {
  it('carries name, role, provinces and phone', async () => {
    const claims = { scope: 'openid reviewer', provinces: ['44', 33], phone_number: '+8613800138000' }
    expect(await open().staff(await staffToken(claims))).toEqual({
      name: 'lin',
      role: 'reviewer',
      provinces: ['44'],
      phone: '+8613800138000',
    })
  })

  it.each([
    ['reviewer supervisor', 'supervisor'],
    ['auditor', 'auditor'],
    ['owner of everything', null],
    [undefined, null],
    [['reviewer'], null],
  ])('the scope %s gives the role %s', async (scope, role) => {
    expect(await open().staff(await staffToken({ scope }))).toMatchObject({
      role,
      provinces: null,
      phone: null,
    })
  })

  it('is good for a minute of leeway after its end, and no longer', async () => {
    expect(await open().staff(await staffToken({ exp: seconds() - 55 }))).toMatchObject({ name: 'lin' })
    expect(await open().staff(await staffToken({ exp: seconds() - 65 }))).toBe('token_expired')
  })

  it('without a name is invalid', async () => {
    expect(await open().staff(await staffToken({ sub: undefined }))).toBe('token_invalid')
  })

  it('with an unknown key is invalid', async () => {
    const unknown = open(async () => {
      throw new errors.JWKSNoMatchingKey()
    })
    expect(await unknown.staff(await staffToken({}, { kid: 'unknown' }))).toBe('token_invalid')
  })

  it.each([
    ['does not answer in time', new errors.JWKSTimeout()],
    ['answers an error', new errors.JOSEError('Expected 200 OK from the JSON Web Key Set HTTP response')],
    ['answers what is no key set', new errors.JWKSInvalid()],
    ['cannot be reached', new TypeError('fetch failed')],
  ])('is neither good nor bad while the key server %s', async (_, failure) => {
    const broken = open(async () => {
      throw failure
    })
    await expect(broken.staff(await staffToken())).rejects.toMatchObject({ cause: failure })
  })
})
