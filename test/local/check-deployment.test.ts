import { environmentOf, faultsOf, issuerFaults, secretOf } from '#local/check-deployment'
import { PlainError } from '#local/process/plain-error'
import { readService } from '../functions/service'
import { serveDoor } from './door/serve-door'

/** A package with one function, which has the environment of all. */
const packaged = {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table' },
    Photos: { Type: 'AWS::S3::Bucket' },
    SealingKey: { Type: 'AWS::KMS::Key' },
    DeliveryQueue: { Type: 'AWS::SQS::Queue' },
    Seller: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'liangzheng-dev-seller',
        Environment: { Variables: readService().provider.environment },
      },
    },
  },
}
const keys = [...new Set(JSON.stringify(packaged).matchAll(/SecretString:(\w+)/g))].map(([, key]) => key)
const secret = Object.fromEntries(keys.map((key) => [key, 'a secret that is long enough for any']))

it('a secret with every key of the template is complete, and needs none of what is switched off', () => {
  expect(faultsOf(packaged, secret)).toEqual([])
  expect(keys).not.toContain('sms')
  expect(environmentOf(packaged)).toMatchObject({ STAFF_AUDIENCE: 'liangzheng-staff' })
})

it('every key that is missing and every value that is too short is named at once', () => {
  const { digest: _, wechatPush: __, ...short } = secret
  expect(faultsOf(packaged, { ...short, sellerToken: 'short' })).toEqual([
    'The secret has no key "digest"',
    'The secret has no key "wechatPush"',
    'Settings missing, too short or malformed: SELLER_TOKEN_SECRET',
  ])
})

it('a secret that is no JSON object is refused, and nothing of it is shown', () => {
  expect(secretOf('{"a":"b"}')).toEqual({ a: 'b' })
  for (const text of ['', 'geheim', '{"a":1}']) {
    expect(() => secretOf(text)).toThrow(PlainError)
    expect(() => secretOf(text)).not.toThrow('geheim')
  }
})

describe('the issuer of staff tokens', () => {
  let document = {}
  const { origin } = serveDoor(() => async ({ path, response }) => {
    if (path !== '/.well-known/openid-configuration') return false
    response.end(JSON.stringify(document))
    return true
  })

  it('is the one that its discovery document names, with the same keys', async () => {
    document = { issuer: origin(), jwks_uri: `${origin()}/keys` }
    expect(await issuerFaults(origin(), `${origin()}/keys`)).toEqual([])
    document = { issuer: 'https://another.cn', jwks_uri: 'https://another.cn/keys' }
    expect(await issuerFaults(origin(), `${origin()}/keys`)).toEqual([
      expect.stringContaining('names the issuer https://another.cn'),
      expect.stringContaining('has its keys at https://another.cn/keys'),
    ])
  })

  it('must be there', async () => {
    expect(await issuerFaults(`${origin()}/nowhere`, 'x')).toEqual([
      expect.stringContaining('cannot be read'),
    ])
  })
})
