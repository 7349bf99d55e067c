import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Everything that guards a change, in the order in which it fails fastest: types, lint, rooms, build, tests. A tool counts
 * as one check. The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
type Count = { readonly passed: number; readonly failed: number }

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function run(name: string, command: string, args: readonly string[]): boolean {
  const begun = Date.now()
  say(`\n== ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  say(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`)
  return status === 0
}

function tool(name: string, ...args: readonly string[]): Count {
  const passed = run(name, 'npm', ['run', '--silent', ...args])
  return { passed: Number(passed), failed: Number(!passed) }
}

function tests(args: readonly string[]): Count {
  const directory = mkdtempSync(join(tmpdir(), 'liangzheng-test-'))
  const report = join(directory, 'report.json')
  try {
    const options = ['--maxWorkers=2', '--coverage', '--json', `--outputFile=${report}`, ...args]
    const passed = run('tests', 'npx', ['jest', '-c', 'test/jest.config.cjs', ...options])
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

const counts = [
  tool('types', 'types'),
  tool('lint', 'lint'),
  tool('rooms', 'rooms'),
  tool('build', 'build'),
  tests(process.argv.slice(2)),
]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
say(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
