import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { endLeftover } from '../process/end-leftover'
import { hasCode, PlainError } from '../process/plain-error'
import { inProject } from '../project-root'

/** A running DynamoDB: where it listens, and how to end it. */
export type Emulator = { readonly endpoint: string; stop(): Promise<void> }

const startMs = 60_000
const stopMs = 2_000

/**
 * Starts the embedded DynamoDB on a free loopback port, with its data in the data folder. On a machine that it does not
 * exist for, `AWS_ENDPOINT_URL_DYNAMODB` names another one.
 *
 * @throws {PlainError} when there is neither.
 */
export async function startEmulator(
  dataDirectory: string,
  environment: Record<string, string | undefined>,
  onUnexpectedEnd: (why: string) => void,
): Promise<Emulator> {
  const binary = requireDatabase(environment)
  if (typeof binary !== 'string') return { endpoint: binary.endpoint, stop: async () => undefined }
  const database = join(dataDirectory, 'dynamodb.sqlite')
  const pidFile = join(dataDirectory, 'dynamodb.pid')
  await endLeftover(pidFile, database)
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const options = ['--host', '127.0.0.1', '--port', String(port), '--db-path', database]
  const child = spawn(binary, ['serve', ...options], { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  let wanted = true
  child.stderr.on('data', (text: Buffer) => {
    complaint = `${complaint}${text.toString('utf8')}`.slice(-2000)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      complaint = error.message
      resolve()
    })
    child.once('exit', () => resolve())
  })
  await writeFile(pidFile, String(child.pid ?? 0))
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    wanted = false
    process.off('exit', kill)
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMs)
    await ended
    clearTimeout(timer)
    await rm(pidFile, { force: true })
  }
  try {
    await untilAnswering(endpoint, ended, () => complaint)
  } catch (error) {
    await stop()
    throw error
  }
  void ended.then(() => wanted && onUnexpectedEnd(`The embedded DynamoDB ended by itself. ${complaint}`))
  return { endpoint, stop }
}

/**
 * Finds the embedded DynamoDB's program, or the endpoint that the environment names in its place.
 *
 * @throws {PlainError} when there is neither.
 */
export function requireDatabase(
  environment: Record<string, string | undefined>,
): string | { endpoint: string } {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  const file = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide'
  try {
    return createRequire(inProject('package.json')).resolve(`${name}/${file}`)
  } catch (error) {
    if (!hasCode(error, 'MODULE_NOT_FOUND')) throw error
  }
  const endpoint = environment.AWS_ENDPOINT_URL_DYNAMODB
  if (endpoint) return { endpoint }
  throw new PlainError(
    `The embedded DynamoDB is not installed: run npm install, which brings ${name} where it exists, or set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB of your own.`,
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

async function untilAnswering(
  endpoint: string,
  ended: Promise<void>,
  complaint: () => string,
): Promise<void> {
  const deadline = Date.now() + startMs
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over && Date.now() < deadline) {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(1000) }).catch(() => null)
    if (answer !== null) return
    await pause(20)
  }
  throw new PlainError(`The embedded DynamoDB did not start: ${complaint().trim() || 'it gave no answer.'}`)
}
