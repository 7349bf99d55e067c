import { spawn } from 'node:child_process'
import { inProject } from '../project-root'
import { PlainError } from './plain-error'

/**
 * Runs a script of an installed package and waits for it. Its output is shown only when it fails.
 *
 * @throws {PlainError} with the end of the output when it fails.
 */
export async function runProgram(
  script: string,
  args: readonly string[],
  options: { readonly folder: string; readonly environment: Readonly<Record<string, string>> },
): Promise<void> {
  const child = spawn(process.execPath, [inProject('node_modules', script), ...args], {
    cwd: options.folder,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = (): void => void child.kill('SIGTERM')
  process.once('exit', end)
  let output = ''
  const keep = (text: Buffer): void => {
    output = `${output}${text.toString('utf8')}`.slice(-20_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  process.off('exit', end)
  if (code !== 0)
    throw new PlainError(`${stillShown(output)}\n\n${script} ${args.join(' ')} failed with code ${code}.`)
}

/** What a terminal would still show: the lines after the last one that a progress bar wrote over. */
function stillShown(output: string): string {
  return output
    .slice(output.lastIndexOf('\u001b[G') + 1)
    .replace(/^\[G/, '')
    .trim()
}
