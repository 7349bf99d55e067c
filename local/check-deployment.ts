import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as z from 'zod/mini'
import { readSettings } from '#functions/settings'
import { runCommand } from './build/run-command'
import { Template } from './gateway/template'
import { messageOf, PlainError } from './process/plain-error'

const usage = `Usage: aws secretsmanager get-secret-value --secret-id liangzheng/<stage> --query SecretString --output text | npm run -s check-deployment -- <folder>
The folder is that of \`npx serverless package --stage <stage> --package <folder> --param ...\`.`

const variables = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.string()) }) })
const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() })

/** The JSON object of a secret; anything else is a `PlainError`, which shows nothing of it. */
export function secretOf(json: string): Readonly<Record<string, string>> {
  try {
    return z.parse(z.record(z.string(), z.string()), JSON.parse(json))
  } catch {
    throw new PlainError(`The secret on standard input is no JSON object of texts. ${usage}`)
  }
}

// Nothing of what the settings are depends on the region.
const templateOf = (packaged: unknown, dynamic: (reference: string) => string): Template =>
  new Template(packaged, { region: 'cn-northwest-1', parameters: {}, dynamic })

/** The environment of the functions of a package, but for its secrets. */
export const environmentOf = (packaged: unknown): Readonly<Record<string, string>> =>
  environmentsOf(templateOf(packaged, () => ''))[0] ?? {}

const environmentsOf = (template: Template): readonly Readonly<Record<string, string>>[] =>
  template
    .resources('AWS::Lambda::Function')
    .map(({ properties }) => variables.parse(properties).Environment.Variables)

/**
 * What is wrong with a package and its secret, before anything is deployed: keys that the secret lacks, and settings that the
 * functions would refuse when they start.
 */
export function faultsOf(packaged: unknown, secret: Readonly<Record<string, string>>): readonly string[] {
  const missing = new Set<string>()
  const template = templateOf(packaged, (reference) => {
    const key = /:SecretString:(\w+)/.exec(reference)?.[1] ?? reference
    if (secret[key] === undefined) missing.add(key)
    return secret[key] ?? longEnough
  })
  const refused = environmentsOf(template).flatMap((environment) => {
    try {
      readSettings(environment)
      return []
    } catch (error) {
      return [messageOf(error)]
    }
  })
  return [...[...missing].sort().map((key) => `The secret has no key "${key}"`), ...new Set(refused)]
}

// Stands for a key that is missing, which is named by itself.
const longEnough = 'x'.repeat(32)

/** What differs between the settings of staff tokens and the discovery document of their issuer (OpenID Connect Discovery 1.0). */
export async function issuerFaults(issuer: string, keys: string): Promise<readonly string[]> {
  const address = `${issuer}/.well-known/openid-configuration`
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    const found = discovery.parse(await answer.json())
    return [
      ...(found.issuer === issuer
        ? []
        : [`${address} names the issuer ${found.issuer}, and staffIssuer is ${issuer}`]),
      ...(found.jwks_uri === keys
        ? []
        : [`${address} has its keys at ${found.jwks_uri}, and staffKeys is ${keys}`]),
    ]
  } catch (error) {
    return [`${address} cannot be read: ${messageOf(error)}; the gateway needs it`]
  }
}

async function main(): Promise<void> {
  const [folder, ...rest] = process.argv.slice(2)
  if (folder === undefined || rest.length > 0 || process.stdin.isTTY) throw new PlainError(usage)
  const file = join(folder, 'cloudformation-template-update-stack.json')
  const packaged: unknown = JSON.parse(await readFile(file, 'utf8'))
  const secret = secretOf(await text(process.stdin))
  const { STAFF_ISSUER: issuer = '', STAFF_JWKS_URL: keys = '' } = environmentOf(packaged)
  const faults = [...faultsOf(packaged, secret), ...(await issuerFaults(issuer, keys))]
  if (faults.length > 0) throw new PlainError(faults.map((fault) => `${fault}.`).join('\n'))
  process.stdout.write(
    'The package and its secret are complete, and the issuer of staff tokens is the one named.\n',
  )
}

if (require.main === module) void runCommand(main)
