import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as z from 'zod/mini'
import { secretOf } from '#functions/domain/webhook/secrets'
import { readSettings } from '#functions/settings'
import { closedVault } from '#functions/vault/closed-vault'
import { wire } from '#functions/wiring'
import { inProject } from '#local/project-root'
import { pointSdk } from './point-sdk'
import { readService } from './service'

const parametersModule = z.parse(
  z.instanceof(Function),
  createRequire(__filename)(inProject('functions/template/parameters.cjs')),
)

const complete: Record<string, string> = {
  ...Object.fromEntries(
    Object.keys(readService().provider.environment).map((name) => [
      name,
      `https://${name.toLowerCase()}.example/long-enough`,
    ]),
  ),
  WECHAT_MINI_PROGRAM_STATE: 'formal',
  LICENCE_READER: 'embedded',
  REGULATOR_PERIOD_MONTHS: '6',
}

it('the template sets everything that the functions read', () => {
  expect(Object.keys(readSettings(complete)).sort()).toEqual(Object.keys(complete).sort())
})

it('every missing, too short or malformed setting is named at once', () => {
  const { TABLE_NAME: _, ...incomplete } = complete
  const wrong = { DIGEST_SECRET: 'short', BUCKET_NAME: '', STAFF_JWKS_URL: 'keys', SMS_ORIGIN: 'sms/' }
  expect(() => readSettings({ ...incomplete, ...wrong })).toThrow(
    'malformed: TABLE_NAME, BUCKET_NAME, DIGEST_SECRET, STAFF_JWKS_URL, SMS_ORIGIN',
  )
})

describe('the table of settings in functions/README.md', () => {
  const rows = readFileSync(inProject('functions/README.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, , by = '', neededBy = '', secret = ''] = line.split('|').map((cell) => cell.trim())
      const setting = /^`(\w+)`$/.exec(name ?? '')?.[1]
      return setting === undefined ? [] : [{ setting, by, neededBy, isSecret: secret === 'yes' }]
    })
  const { environment } = readService().provider

  it('has every setting of the functions and every parameter of the template, once', () => {
    const parameters = Object.keys(z.parse(z.looseObject({}), Reflect.get(parametersModule, 'parameters')))
    const named = rows.flatMap(({ by }) => /^`--param (\w+)`/.exec(by)?.[1] ?? [])
    expect(named.sort()).toEqual(parameters.sort())
    const inCode = rows.filter(({ setting }) => setting in environment).map(({ setting }) => setting)
    expect(inCode.sort()).toEqual(Object.keys(complete).sort())
    expect(rows.map(({ setting }) => setting)).toHaveLength(new Set(rows.map(({ setting }) => setting)).size)
  })

  it('says of each where the template takes it from', () => {
    const source = readFileSync(inProject('serverless.yml'), 'utf8')
    for (const { setting, by } of rows.filter(({ setting: name }) => name in environment)) {
      const written = new RegExp(`^ {4}${setting}: (.*)$`, 'm').exec(source)?.[1] ?? ''
      const key = /^\$\{self:custom\.secret\}:(\w+)\$\{self:custom\.parameters\.secretEnd\}$/.exec(
        written,
      )?.[1]
      const parameter = /^\$\{self:custom\.parameters\.(\w+)\}$/.exec(written)?.[1]
      const ofParameter = parameter?.endsWith('Key')
        ? `secret \`${parameter.slice(0, -3)}\``
        : `\`--param ${parameter}\``
      const from =
        key !== undefined ? `secret \`${key}\`` : parameter !== undefined ? ofParameter : 'template'
      expect([setting, by.split(',')[0]]).toEqual([setting, from])
    }
  })

  it('calls secret what is read from Secrets Manager, but for ids', () => {
    for (const { setting, by, isSecret } of rows)
      expect([setting, isSecret]).toEqual([setting, by.startsWith('secret') && !/Id`$/.test(by)])
  })

  it('names functions that there are', () => {
    const functions = Object.keys(readService().functions)
    const named = rows.flatMap(({ neededBy }) => [...neededBy.matchAll(/`(\w+)`/g)].map(([, name]) => name))
    for (const name of named) expect(functions).toContain(name)
  })
})

it('the secrets of webhooks stay as they are when the secret of all other hashes changes', () => {
  pointSdk({})
  const secrets = ['one', 'another'].map((word) => {
    const world = wire(
      { ...complete, DIGEST_SECRET: `${word} secret of 32 characters and more` },
      closedVault,
    )
    return [world.digest.keyed('person', 'x'), secretOf({ id: 'w-1' }, 1, world.webhookHash)]
  })
  expect(secrets[0]?.[0]).not.toBe(secrets[1]?.[0])
  expect(secrets[0]?.[1]).toBe(secrets[1]?.[1])
})
