import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgetRoleUses, idleGrants } from './journeys/role-uses'

/**
 * Everything that guards a change, in two halves that take about as long, so that two cores are busy from the first minute
 * to the last: the build and then what drives the built product; what reads the sources alone, in the order in which it
 * fails fastest, and then the tests that need no build. A tool counts as one check, and its output is shown whole when it
 * ends. The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
type Count = { readonly passed: number; readonly failed: number }

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Runs a program; what it writes is held back until it ends, unless it is `live`: then it is shown as it comes. */
async function run(name: string, command: string, args: readonly string[], live = false): Promise<boolean> {
  const begun = Date.now()
  if (live) say(`\n== ${name}`)
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (live ? process.stdout.write(text) : output.push(text)))
  const passed = await new Promise<boolean>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0))
  })
  if (!live) say(`\n== ${name}\n${Buffer.concat(output).toString('utf8').trimEnd()}`)
  say(`== ${name}: ${passed ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`)
  return passed
}

async function tool(name: string): Promise<Count> {
  const passed = await run(name, 'npm', ['run', '--silent', name])
  return { passed: Number(passed), failed: Number(!passed) }
}

async function inTurn(names: readonly string[]): Promise<readonly Count[]> {
  const counts: Count[] = []
  for (const name of names) counts.push(await tool(name))
  return counts
}

/** Runs the tests of some projects of the Jest configuration, two suites at a time. */
async function tests(projects: readonly string[], more: readonly string[]): Promise<Count> {
  const directory = mkdtempSync(join(tmpdir(), 'liangzheng-test-'))
  const report = join(directory, 'report.json')
  try {
    const options = ['--selectProjects', ...projects, '--maxWorkers=2', '--json', `--outputFile=${report}`]
    const jest = ['jest', '-c', 'test/jest.config.cjs', ...options, ...more]
    const passed = await run(`tests: ${projects.join(', ')}`, 'npx', jest, true)
    return countsIn(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}, passed)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

// A suite that cannot even be loaded has no tests of its own: it counts as one failure.
function countsIn(report: unknown, passed: boolean): Count {
  const numberOf = (name: string): number => {
    const found = Object.entries(Object(report)).find(([key]) => key === name)?.[1]
    return typeof found === 'number' ? found : 0
  }
  const failed = numberOf('numFailedTests') + numberOf('numRuntimeErrorTestSuites')
  return { passed: numberOf('numPassedTests'), failed: passed ? failed : Math.max(1, failed) }
}

/** What the roles allow and no journey needs, after all of them. */
async function roles(): Promise<Count> {
  const idle = await idleGrants()
  const listed = idle.map((grant) => `\n${grant}: no journey makes use of it`).join('')
  say(`\n== roles: ${idle.length === 0 ? 'passed' : `FAILED${listed}`}`)
  return { passed: Number(idle.length === 0), failed: Number(idle.length > 0) }
}

async function main(): Promise<void> {
  await forgetRoleUses()
  const half = async (tools: readonly string[], projects: readonly string[], ...more: readonly string[]) => [
    ...(await inTurn(tools)),
    await tests(projects, more),
  ]
  const halves = await Promise.all([
    half(['build'], ['journeys']),
    half(['lint', 'rooms', 'unused', 'types'], ['decisions', 'unit', 'client'], '--coverage'),
  ])
  const counts = [...halves.flat(), await roles()]
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  say(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

void main()
