import { createRemoteJWKSet, jwtVerify } from 'jose'
import {
  openStaffIssuer,
  staffAudience,
  staffIssuer,
  staffKeysDoor,
  staffKeysPath,
} from '#local/staff/staff-issuer'
import { staffClaimsOf } from '#local/staff-token'
import { serveDoor } from './door/serve-door'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()
const { origin } = serveDoor(async () => staffKeysDoor(await openStaffIssuer(folder), origin))

describe('a staff token', () => {
  it('verifies against the published keys, for eight hours', async () => {
    const issuer = await openStaffIssuer(folder)
    const token = await issuer.sign(
      staffClaimsOf(['reviewer', 'li', '--provinces', '44,33', '--phone', '13800138000']),
    )
    const keys = createRemoteJWKSet(new URL(`${origin()}${staffKeysPath}`))
    const { payload } = await jwtVerify(token, keys, { issuer: staffIssuer, audience: staffAudience })
    expect(payload).toMatchObject({
      sub: 'li',
      scope: 'reviewer',
      provinces: ['44', '33'],
      phone_number: '+8613800138000',
    })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(8 * 3600)
  })

  it('is named after its role, for every province, unless set otherwise', () => {
    expect(staffClaimsOf(['auditor'])).toEqual({ name: 'auditor', role: 'auditor' })
  })

  it('shows nothing private among the published keys', async () => {
    const { keys } = await (await fetch(`${origin()}${staffKeysPath}`)).json()
    expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })

  it('has the same key when two commands make it at once', async () => {
    const fresh = temporaryFolder()
    const issuers = await Promise.all([
      openStaffIssuer(fresh),
      openStaffIssuer(fresh),
      openStaffIssuer(fresh),
    ])
    expect(new Set(issuers.map((issuer) => issuer.keySet.keys[0]?.n)).size).toBe(1)
  })

  it.each([
    [[], /which role/],
    [['boss'], /no role "boss"/],
    [['reviewer', 'li', 'wang'], /one word too many/],
    [['reviewer', 'li wang'], /no spaces/],
    [['reviewer', '--provinces', '440'], /two-digit/],
    [['reviewer', '--phone', '12345'], /11 digits/],
    [['reviewer', '--level', '3'], /Unknown option/],
  ])('asked for with %j says what is wrong in one line', (args, sentence) => {
    const reading = () => staffClaimsOf(args)
    expect(reading).toThrow(sentence)
    expect(reading).toThrow(/^[^\n]+$/)
  })
})
