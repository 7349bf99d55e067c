import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { localParameters } from '#local/build/local-parameters'
import { Template } from '#local/gateway/template'
import { runProgram } from '#local/process/run-program'
import { inProject } from '#local/project-root'
import { temporaryFolder } from '../local/temporary-folder'

const packageFolder = temporaryFolder()
const json = z.record(z.string(), z.unknown())
const packaged = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.optional(json) })),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })),
})

/** The service in a folder of its own: packaging empties the folder of the template that the stacks of other tests read. */
function serviceIn(folder: string): string {
  mkdirSync(folder)
  copyFileSync(inProject('serverless.yml'), join(folder, 'serverless.yml'))
  for (const name of ['functions', '.build']) symlinkSync(inProject(name), join(folder, name), 'dir')
  return folder
}

const packageFor = async (region: string, more: readonly string[]) => {
  const service = serviceIn(join(packageFolder, region))
  const folder = join(service, 'packaged')
  const environment = { SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' }
  const args = ['package', '--region', region, '--package', folder, ...localParameters, ...more]
  await runProgram('serverless/bin/serverless.js', args, { folder: service, environment })
  const read: unknown = JSON.parse(
    readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8'),
  )
  return {
    ...packaged.parse(read),
    template: new Template(read, { region, parameters: {}, dynamic: () => '' }),
  }
}
type Packaged = Awaited<ReturnType<typeof packageFor>>

/** Every value inside, each with the names that lead to it. */
function inside(value: unknown, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  const here = [{ path, value }]
  if (typeof value !== 'object' || value === null) return here
  return [...here, ...Object.entries(value).flatMap(([name, one]) => inside(one, [...path, name]))]
}

const textsIn = (value: unknown): readonly string[] =>
  inside(value).flatMap(({ value: one }) => (typeof one === 'string' ? [one] : []))

// A service is trusted by this name in every region, and by the name with .cn in none.
// https://docs.amazonaws.cn/en_us/aws/latest/userguide/iam.html; aws-cdk issue 2198.
const trusted = /^(lambda|scheduler|s3|apigateway)\.amazonaws\.com$/

const principals = ({ Resources }: Packaged): readonly unknown[] => [
  ...inside(Resources)
    .filter(({ path }) => path.at(-2) === 'Principal' && path.at(-1) === 'Service')
    .map(({ value }) => value),
  ...Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Permission')
    .map(({ Properties }) => Properties?.Principal),
]

const certificate = 'arn:aws-cn:acm:cn-northwest-1:000000000000:certificate/x'
const given = {
  'cn-northwest-1': ['--param', 'domain=liangzheng.example.cn', '--param', `certificate=${certificate}`],
  'ap-southeast-1': ['--param', 'personalDataAbroad=allowed'],
}
const packages = new Map<string, Packaged>()
const packageOf = (region: string): Packaged => {
  const found = packages.get(region)
  if (found === undefined) throw new Error(`Nothing was packaged for ${region}`)
  return found
}

beforeAll(async () => {
  for (const [region, more] of Object.entries(given)) packages.set(region, await packageFor(region, more))
})

describe.each(Object.keys(given))('the template packaged for %s', (region) => {
  it('trusts services by the names that IAM knows there', () => {
    const names = principals(packageOf(region))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(name).toMatch(trusted)
  })

  it('names no partition, region or host of its own', () => {
    const { Resources, Outputs } = packageOf(region)
    const texts = textsIn({ Resources, Outputs }).filter(
      (text) =>
        text !== certificate &&
        (/^arn:aws(-cn)?:/.test(text) || /amazonaws\.com\.cn|(cn|us|ap)-[a-z]+-\d/.test(text)),
    )
    expect(texts).toEqual([])
  })

  it('fills in to ARNs of its partition alone', () => {
    const { template } = packageOf(region)
    const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws'
    const roles = template.resources('AWS::IAM::Role')
    const arns = textsIn(roles).filter((text) => text.startsWith('arn:'))
    expect(arns.length).toBeGreaterThan(20)
    for (const arn of arns) expect(arn.split(':')[1]).toBe(partition)
  })

  it('uses nothing that regions of China lack', () => {
    const types = Object.values(packageOf(region).Resources).map(({ Type }) => Type)
    for (const type of types)
      expect(type).not.toMatch(/^AWS::(Cognito|CloudFront|Route53|Lambda::Url|XRay|WAF)/)
  })

  it('gives the host that photos are sent to, which its name tells beforehand', () => {
    const { Outputs, Resources } = packageOf(region)
    expect(Outputs.UploadHost?.Value).toEqual({ 'Fn::GetAtt': ['Photos', 'RegionalDomainName'] })
    expect(Resources.Photos?.Properties?.BucketName).toEqual({
      'Fn::Sub': ['liangzheng-dev-photos-', '{AWS::AccountId}'].join('$'),
    })
  })

  it('bounds what is asked of every route', () => {
    expect(packageOf(region).Resources.HttpApiStage?.Properties).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    })
  })

  it('has no alarm that tells nobody', () => {
    const { Resources } = packageOf(region)
    const alarms = Object.values(Resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    expect(alarms.length).toBeGreaterThan(8)
    for (const { Properties } of alarms) expect(Properties?.AlarmActions).toEqual([{ Ref: 'AlarmTopic' }])
    expect(Resources.AlarmTopic?.Properties?.Subscription).toEqual([
      { Protocol: 'email', Endpoint: 'alarms@localhost' },
    ])
  })
})

it('a filed host name stands in front of the API, and the default one is closed', () => {
  const { Resources, Outputs } = packageOf('cn-northwest-1')
  expect(Resources.WebAddress?.Properties).toEqual({
    DomainName: 'liangzheng.example.cn',
    DomainNameConfigurations: [
      { CertificateArn: certificate, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
    ],
  })
  expect(Resources.WebAddressMapping?.Properties).toMatchObject({ ApiId: { Ref: 'HttpApi' } })
  expect(Resources.HttpApi?.Properties).toMatchObject({ DisableExecuteApiEndpoint: true })
  expect(Outputs).toHaveProperty('WebAddressTarget')
})
