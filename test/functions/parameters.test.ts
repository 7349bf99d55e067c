import { createRequire } from 'node:module'
import * as z from 'zod/mini'
import { inProject } from '#local/project-root'

const load: unknown = createRequire(__filename)(inProject('functions/template/parameters.cjs'))
const read = z.parse(z.instanceof(Function), load)

const whole: Readonly<Record<string, string>> = {
  domain: 'liangzheng.example.cn',
  certificate: 'arn:aws-cn:acm:cn-northwest-1:000000000000:certificate/x',
  staffIssuer: 'https://staff.example.cn',
  staffKeys: 'https://staff.example.cn/keys',
  alarmEmail: 'alarms@example.cn',
}

/** The parameters as the packager resolves them from `--param`, `--region` and `--stage`. */
const resolved = async (given: Readonly<Record<string, string>>, region = 'cn-northwest-1') => {
  const known: Readonly<Record<string, string>> = { 'opt:region': region, 'sls:stage': 'prod' }
  const resolveVariable = async (address: string): Promise<string> => {
    const [name = '', otherwise = "''"] = address.split(', ')
    return known[name] ?? given[name.replace('param:', '')] ?? otherwise.slice(1, -1)
  }
  const answered: unknown = await read({ resolveVariable })
  return answered
}

it('the filed host name is the origin of app and pages where no other is given', async () => {
  expect(await resolved(whole)).toMatchObject({
    appOrigin: 'https://liangzheng.example.cn',
    publicOrigin: 'https://liangzheng.example.cn',
    wechatOrigin: 'https://api.weixin.qq.com',
    hasDomain: true,
    smsOrigin: '',
  })
  expect(await resolved({ ...whole, appOrigin: 'https://app.example.cn' })).toMatchObject({
    appOrigin: 'https://app.example.cn',
  })
})

it('the key of a service is read from the secret only where the service is used', async () => {
  expect(await resolved(whole)).toMatchObject({ smsKey: '', registryKey: '' })
  expect(await resolved({ ...whole, smsOrigin: 'https://sms.example.cn' })).toMatchObject({
    smsKey: '{{resolve:secretsmanager:liangzheng/prod:SecretString:sms}}',
    registryKey: '',
  })
})

it('a version of the secret is named in every reference to it, so that a rotation changes the functions', async () => {
  expect(await resolved(whole)).toMatchObject({ secretEnd: '}}' })
  const secretVersion = '01234567-89ab-cdef-0123-456789abcdef'
  const sms = { smsOrigin: 'https://sms.example.cn' }
  expect(await resolved({ ...whole, ...sms, secretVersion })).toMatchObject({
    secretEnd: `::${secretVersion}}}`,
    smsKey: `{{resolve:secretsmanager:liangzheng/prod:SecretString:sms::${secretVersion}}}`,
  })
})

it('everything that is missing or malformed is named at once, with the way to give it', async () => {
  const { staffIssuer: _, certificate: __, ...short } = whole
  await expect(resolved({ ...short, staffKeys: 'http://staff.example.cn' })).rejects.toThrow(
    /^Nothing is deployed: --param staffIssuer=.*; --param staffKeys=.*; .*--param certificate=/,
  )
  await expect(resolved({})).rejects.toThrow(/appOrigin.*publicOrigin.*staffIssuer.*staffKeys.*alarmEmail/)
})

it('personal data stays in mainland China unless somebody says otherwise', async () => {
  await expect(resolved(whole, 'us-east-1')).rejects.toThrow(
    /the region us-east-1 is outside mainland China.*--param personalDataAbroad=allowed/,
  )
  expect(await resolved({ ...whole, personalDataAbroad: 'allowed' }, 'us-east-1')).toMatchObject({
    hasDomain: true,
  })
})
