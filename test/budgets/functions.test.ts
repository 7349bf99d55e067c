import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { build, type Metafile } from 'esbuild'
import { unzipSync } from 'fflate'
import { functionsFolder } from '#local/build/build-steps'
import { bundleFunctions, functionNames } from '#local/build/bundle-functions'
import { nativeFunctions, nativePackages } from '#local/build/native-files'
import { inProject } from '#local/project-root'

const most = 1.25
/** The bytes of a function that uses no library. */
const mostAlone = 10_000

/** What stays a package of its own in the zip counts there, not in the bundle. */
const isNative = (from: string): boolean =>
  nativePackages.some((one) => from === one || from.startsWith(`${one}/`))

const importLine = /^(?:import|export) (?!type)(?:(\* as \w+|\w+)|\{([^}]*)\}) from '([^'#.][^']*)'/gm

type Imported = ReadonlyMap<string, ReadonlySet<string>>

// What our own sources in a bundle import from packages: the names, or `*` where a whole package is named.
function importedBy(meta: Metafile): Imported {
  const imported = new Map<string, Set<string>>()
  const own = Object.keys(meta.inputs).filter(
    (path) => path.endsWith('.ts') && !path.includes('node_modules'),
  )
  for (const path of own) {
    for (const [, whole, names = '', from = ''] of readFileSync(path, 'utf8').matchAll(importLine)) {
      const found = imported.get(from) ?? new Set<string>()
      if (whole !== undefined) found.add('*')
      for (const name of names.split(',')) {
        const plain = name.trim().split(' as ')[0] ?? ''
        if (plain !== '' && !plain.startsWith('type ')) found.add(plain)
      }
      imported.set(from, found)
    }
  }
  return imported
}

/** The bytes of a function that is nothing but the names we import from its libraries, bundled the same way. */
async function bareBytes(imported: Imported): Promise<number> {
  const lines = [...imported]
    .filter(([from]) => !isNative(from))
    .flatMap(([from, names], library) =>
      names.has('*')
        ? [`export * as library${library} from '${from}'`]
        : [...names].map((name, index) => `export { ${name} as name${library}_${index} } from '${from}'`),
    )
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    write: false,
  })
  return outputFiles.reduce((sum, file) => sum + file.contents.length, 0)
}

const builtZip = (name: string): string => inProject(functionsFolder, `${name}.zip`)

describe('the code of each function', () => {
  let folder: string
  const bundles = new Map<string, number>()
  const zips = new Map<string, number>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liangzheng-budget-'))
    for (const { name, bundleBytes, zipBytes } of await bundleFunctions(folder)) {
      bundles.set(name, bundleBytes)
      zips.set(name, zipBytes)
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it(`is at most ${most} times the bare bundle of its libraries`, async () => {
    const over: string[] = []
    const lines: string[] = []
    for (const name of await functionNames()) {
      const meta: Metafile = JSON.parse(readFileSync(join(folder, name, 'meta.json'), 'utf8'))
      const bytes = bundles.get(name) ?? 0
      const libraries = [...importedBy(meta)].filter(([from]) => !from.startsWith('node:'))
      if (libraries.length === 0) {
        expect(bytes).toBeLessThan(mostAlone)
        continue
      }
      const bare = await bareBytes(importedBy(meta))
      const line = `${name}: ${bytes} bytes, ${(bytes / bare).toFixed(2)} x its libraries (${bare})`
      lines.push(line)
      if (bytes > bare * most) over.push(line)
    }
    process.stdout.write(`${lines.join('\n')}\n`)
    expect(over).toEqual([])
  })

  it('carries native libraries in the reading function alone, whose zip stays under 60 MB', async () => {
    const holders: string[] = []
    for (const name of await functionNames()) {
      const { outputs }: Metafile = JSON.parse(readFileSync(join(folder, name, 'meta.json'), 'utf8'))
      const imported = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
      if (imported.some(isNative)) holders.push(name)
    }
    expect(holders).toEqual(nativeFunctions)
    for (const [name, bytes] of zips)
      expect(bytes).toBeLessThan(nativeFunctions.includes(name) ? 60_000_000 : 1_000_000)
  })

  it('is packed to the same bytes each time', () => {
    for (const name of zips.keys())
      expect([name, readFileSync(join(folder, `${name}.zip`)).equals(readFileSync(builtZip(name)))]).toEqual([
        name,
        true,
      ])
  })

  it('of the reading function is packed with everything it loads', async () => {
    const unzipped = join(folder, 'unzipped')
    for (const [file, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'reading.zip'))))) {
      await mkdir(dirname(join(unzipped, file)), { recursive: true })
      await writeFile(join(unzipped, file), bytes)
    }
    const script = "console.log(typeof require('./index.js').handler)"
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: unzipped })
    expect(stdout.trim()).toBe('function')
  })

  it('holds the QR code writer in the public function alone', async () => {
    const holders: string[] = []
    for (const name of await functionNames()) {
      const meta: Metafile = JSON.parse(readFileSync(join(folder, name, 'meta.json'), 'utf8'))
      if (Object.keys(meta.inputs).some((path) => path.startsWith('node_modules/uqr/'))) holders.push(name)
    }
    expect(holders).toEqual(['public'])
  })
})
