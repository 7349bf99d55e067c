import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is compared with, in the versions that were read. None is a dependency of the product. */
export const peers = { stdnum: '1.12.0', validator: '13.15.35', 'libphonenumber-js': '1.13.16' } as const

function run(command: string, args: readonly string[], folder: string, input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`)
  return stdout
}

/** A folder of its own with the peers in it, for as long as `use` runs; `ask` runs a script there. */
export function withPeers<T>(use: (ask: (script: string, input: string) => string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'number-peers-'))
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: peers }))
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
    return use((script, input) => run(process.execPath, ['-e', script], folder, input), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
