import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { tokens } from '#functions/http/tokens'
import { runCommand } from './build/run-command'
import { commandArguments } from './process/command-arguments'
import { dataDirectoryPath, runningStack } from './process/data-directory'
import { PlainError } from './process/plain-error'
import { checkStage } from './smoke/check-stage'
import { openStaffIssuer } from './staff/staff-issuer'

const usage = `Usage: npm run -s smoke [-- --origin https://<host>]
Of a deployed stage SELLER_TOKEN_SECRET is the key sellerToken of its secret, and STAFF_TOKEN a token of a supervisor. Without an
origin it is the local stack that runs.`

/** The origin to check, or null for the local stack; anything wrong is a `PlainError` with one sentence. */
export function originOf(args: readonly string[]): string | null {
  const { origin = null } = commandArguments(args, { options: ['origin'], mostWords: 0, usage }).values
  if (origin === null || /^https:\/\/[^\s/]+$/.test(origin)) return origin
  throw new PlainError(`An origin is https:// and a host, with nothing behind. ${usage}`)
}

type Tokens = { readonly sellerToken: string; readonly staffToken: string }

async function ofStage(environment: Readonly<Record<string, string | undefined>>): Promise<Tokens> {
  const { SELLER_TOKEN_SECRET: sellerSecret = '', STAFF_TOKEN: staffToken = '' } = environment
  if (sellerSecret === '' || staffToken === '')
    throw new PlainError(`SELLER_TOKEN_SECRET and STAFF_TOKEN are not set. ${usage}`)
  const unknown = { staffIssuer: '', staffAudience: '', staffKeys: noKeys }
  const issued = await tokens({ sellerSecret, sellerIssuer: 'liangzheng', ...unknown }).issue(
    `smoke-${randomUUID()}`,
  )
  return { sellerToken: issued.token, staffToken }
}

// Tokens of staff are only passed on.
const noKeys = (): never => {
  throw new Error('This command verifies no token of staff')
}

const sessionToken = z.object({ token: z.string() })

async function ofLocal(origin: string): Promise<Tokens> {
  const login = await fetch(`${origin}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'dev:smoke' }),
  })
  const { token } = sessionToken.parse(await login.json())
  const issuer = await openStaffIssuer(dataDirectoryPath(process.env))
  return { sellerToken: token, staffToken: await issuer.sign({ name: 'smoke', role: 'supervisor' }) }
}

async function main(): Promise<void> {
  const given = originOf(process.argv.slice(2))
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const origin = given ?? (await runningStack(dataDirectoryPath(process.env)))
  if (origin === null) throw new PlainError(`No local stack runs: begin with npm start. ${usage}`)
  const held = given === null ? await ofLocal(origin) : await ofStage(process.env)
  await checkStage({ origin, ...held, say })
  say('Every step went well, and nothing is left behind.')
}

if (require.main === module) void runCommand(main)
