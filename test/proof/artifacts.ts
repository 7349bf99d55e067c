import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { bundleFunctions } from '#local/build/bundle-functions'
import { inProject } from '#local/project-root'
import { whenAndWhere } from './report/when-and-where'

/** The Node of Lambda's nodejs24.x that the zips are run by. */
const version = '24.22.3'
const journeys = ['seller', 'outsider', 'artifacts'].map((name) => `test/journeys/${name}-journey.test.ts`)

const run = promisify(execFile)
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A Node of that version: fetched once, as a package, into the folder of what is built. */
async function nodeOfLambda(): Promise<string> {
  const folder = inProject('.build', `node-${version}`)
  const name = `node-${process.platform}-${process.arch}`
  const program = join(folder, 'node_modules', name, 'bin', 'node')
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true })
    await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `${name}@${version}`])
  }
  return program
}

/** What the handler of an unpacked zip is, asked under another Node; a zip that does not load throws. */
async function handlerOf(zip: Uint8Array, folder: string, node: string): Promise<string> {
  for (const [file, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), bytes)
  }
  const { stdout } = await run(node, ['-p', "typeof require('./index.js').handler"], { cwd: folder, env: {} })
  return stdout.trim()
}

/**
 * Packs every function twice and compares the bytes; loads each zip, and serves journeys from the unpacked zips, under the
 * Node of Lambda and under the roles of the template.
 */
export async function proveArtifacts(): Promise<string> {
  const node = await nodeOfLambda()
  const folder = await mkdtemp(join(tmpdir(), 'liangzheng-artifacts-'))
  try {
    const rows: string[] = []
    for (const { name, sha256, zipBytes } of await bundleFunctions(join(folder, 'again'))) {
      const zip = await readFile(inProject('.build/functions', `${name}.zip`)).catch(() => null)
      if (zip === null) continue
      if (hashOf(zip) !== sha256)
        throw new Error(`Two packagings of ${name} differ: build it anew, then ask again`)
      const loaded = await handlerOf(zip, join(folder, name), node)
      if (loaded !== 'function') throw new Error(`The zip of ${name} has no handler, but ${loaded}`)
      rows.push(`| ${name} | ${zipBytes.toLocaleString('en')} | \`${sha256}\` |`)
    }
    const environment = { ...process.env, ARTIFACTS_UNDER: node }
    const options = ['-c', 'test/jest.config.cjs', '--maxWorkers=1']
    const { stderr } = await run('npx', ['jest', ...journeys, ...options], {
      cwd: inProject(),
      env: environment,
    })
    const tests = /Tests: +(\d+ passed)/.exec(stderr)?.[1] ?? 'none'
    const text = `# The zips are what runs

${whenAndWhere('Measured')} The zips ran under Node ${version}.

Each zip was packed twice, to the same bytes, and loads. The journeys of ${journeys.length} files were served by the unpacked zips of the functions
behind the gateway, each in a process of its own with the credentials of its role: tests ${tests}.

| function | bytes of its zip | SHA-256 |
|---|---:|---|
${rows.join('\n')}
`
    await writeFile(inProject('test/proof/results/artifacts.md'), text)
    return `tests ${tests}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
