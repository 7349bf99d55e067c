import { type ChildProcess, spawn } from 'node:child_process'
import { build } from './build'
import { runCommand } from './build/run-command'
import { inProject } from './project-root'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** A program of ours that runs until it is ended; its output is shown. */
function run(
  script: string,
  args: readonly string[],
  folder: string,
  more: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, [inProject('node_modules', script), ...args], {
    cwd: folder,
    env: { ...process.env, ...more },
    stdio: 'inherit',
  })
}

/**
 * For developers: the stack starts again when functions or shared change, and the app, on port 10086, reloads in the browser
 * when it changes. Its server passes everything but the app on to the stack.
 */
async function main(): Promise<void> {
  await build(['functions', 'h5', 'app', 'template'], say)
  const children = [
    run(
      'tsx/dist/cli.mjs',
      ['watch', '--clear-screen=false', 'local/start.ts', '--no-build'],
      inProject(),
      {},
    ),
    run('@tarojs/cli/bin/taro', ['build', '--type', 'h5', '--watch'], inProject('client'), {
      NODE_ENV: 'development',
      TARO_ENV: 'h5',
    }),
  ]
  const end = (): void => {
    for (const child of children) child.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('close', resolve))))
}

if (require.main === module) void runCommand(main)
