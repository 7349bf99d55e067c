import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inProject } from '#local/project-root'
import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { tinyJpeg } from '#test/fixtures/photos'
import { openTestStack } from '../journeys/test-stack'
import { type Generator, generators, packages } from './generators/api-generators'
import { whenAndWhere } from './report/when-and-where'

const minutes = 60_000
const document = inProject('shared/contract/openapi.json')
const strict = [
  ...['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--pretty', 'false'],
  ...['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'],
  ...['--lib', 'es2022,dom,dom.iterable', '--types', 'node'],
  ...['--typeRoots', inProject('node_modules/@types')],
]

type Ended = { readonly code: number | null; readonly output: string }

/** Runs a program in a folder to its end, or for ten minutes. */
async function run(
  folder: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
    timeout: 10 * minutes,
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => output.push(text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, output: Buffer.concat(output).toString('utf8').trim() }
}

async function must(what: string, ending: Promise<Ended>): Promise<void> {
  const { code, output } = await ending
  if (code !== 0) throw new Error(`${what} ended with ${code}.\n${output}`)
}

/** A folder outside the project with the clients' programs, the generators, and what they made of the document. */
async function prepare(folder: string): Promise<void> {
  await cp(join(__dirname, 'api'), folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await writeFile(join(folder, 'photo.jpg'), tinyJpeg())
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact']
  await must('npm install', run(folder, 'npm', ['install', '--prefix', folder, ...quiet, ...packages]))
  for (const { client, script, args } of generators) {
    await mkdir(join(folder, 'generated', client), { recursive: true })
    const path = join(folder, 'node_modules', script)
    await must(script, run(folder, process.execPath, [path, ...args(document, `generated/${client}`)]))
  }
}

async function sizeOf(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))
  return { files: files.length, lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0) }
}

async function errorsOf(folder: string, client: string): Promise<readonly string[]> {
  const compiler = inProject('node_modules/typescript/bin/tsc')
  const { code, output } = await run(folder, process.execPath, [compiler, ...strict, `${client}.ts`])
  const errors = output.split('\n').filter((line) => /error TS\d+/.test(line))
  if (code !== 0 && errors.length === 0) throw new Error(`The compiler ended with ${code}.\n${output}`)
  return errors
}

const operationOf = (route: string): string => {
  const endpoints: readonly (readonly [string, Endpoint])[] = Object.entries(api)
  const found = endpoints.find(([, { method, path }]) => `${method} ${path}` === route)
  if (found === undefined) throw new Error(`No operation is at ${route}`)
  return found[0]
}

/** Runs the client's journey against a stack of its own: the operations that arrived there, and why it failed if it did. */
async function journeyOf(folder: string, client: string) {
  const stack = await openTestStack()
  try {
    const loader = pathToFileURL(require.resolve('tsx')).href
    const { code, output } = await run(folder, process.execPath, ['--import', loader, `${client}.ts`], {
      API_ORIGIN: stack.origin,
      STAFF_TOKEN: await stack.staffToken('reviewer'),
      PHOTO: join(folder, 'photo.jpg'),
    })
    const called = stack.logged.map(({ route }) => operationOf(route))
    return { called: [...new Set(called)], requests: called.length, failure: code === 0 ? null : output }
  } finally {
    await stack.stop()
  }
}

async function measured(folder: string, generator: Generator) {
  const { client } = generator
  const size = await sizeOf(join(folder, 'generated', client))
  const errors = await errorsOf(folder, client)
  return { ...generator, ...size, errors, ...(await journeyOf(folder, client)) }
}
type Measured = Awaited<ReturnType<typeof measured>>

const section = ({ packages, files, lines, errors, called, requests, failure }: Measured): string =>
  `## ${packages.join(' with ')}

${files} ${files === 1 ? 'file' : 'files'} of ${lines.toLocaleString('en')} lines. Errors under \`tsc --strict\`: ${errors.length}.
The journey ${failure === null ? 'reaches the public licence' : 'FAILS'} with ${requests} requests to ${called.length} operations:
${called.map((name) => `\`${name}\``).join(', ')}.
`

/** Four public generators make a client of the description of the API; each compiles and takes a seller to the public licence. */
export async function proveApi(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liangzheng-api-'))
  const found: Measured[] = []
  try {
    await prepare(folder)
    for (const generator of generators) found.push(await measured(folder, generator))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const text = `# What client generators make of the description of the API

Each is given [openapi.json](../../../shared/contract/openapi.json) as it stands. A [journey](../api/journey.ts) of the seller, from her login over two photos,
submission, claim and approval to the public licence, is typed by the first; the clients of the others compile with it only if
they read the same types. Each runs it against a local stack of its own, whose log says which operations were called.

${found.map(section).join('\n')}
${whenAndWhere('Measured')} Run \`npm run proof -- api\` after \`npm run build\` to see it again; it installs the generators in a folder of its own.
`
  await writeFile(join(__dirname, 'results', 'api.md'), text)
  const faults = found.flatMap(({ errors, failure }) => [...errors, ...(failure === null ? [] : [failure])])
  if (faults.length > 0) throw new Error(`Not every client works.\n${faults.join('\n')}`)
  return `${found.length} generators, every client compiles and reaches the public licence`
}
