import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { inProject } from '../project-root'
import { docsFiles } from './docs-files'
import { nativeFiles, nativeFunctions, nativePackages } from './native-files'
import { writeZip } from './write-zip'

/** A function as it is deployed: its name, the bytes of its bundle and of its zip, and the zip's SHA-256. */
export type BundledFunction = {
  readonly name: string
  readonly bundleBytes: number
  readonly zipBytes: number
  readonly sha256: string
}

/** The names of the functions: one for each file of functions/lambda. */
export async function functionNames(): Promise<string[]> {
  const files = await readdir(inProject('functions/lambda'))
  return files.flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : [])).sort()
}

/**
 * Bundles every function to `folder`: `<name>.zip` with index.js (and the native packages of those that have any, and the API's
 * description and the script of its page in `public`), and `<name>/` with index.js, its source map, these files and esbuild's account of what is inside (meta.json).
 */
export async function bundleFunctions(folder: string): Promise<BundledFunction[]> {
  await rm(folder, { recursive: true, force: true })
  return Promise.all((await functionNames()).map((name) => bundleFunction(name, folder)))
}

async function bundleFunction(name: string, folder: string): Promise<BundledFunction> {
  const out = join(folder, name)
  await mkdir(out, { recursive: true })
  const result = await build({
    absWorkingDir: inProject(),
    entryPoints: [`functions/lambda/${name}.ts`],
    outfile: join(out, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'external',
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    write: false,
    logLevel: 'silent',
    external: nativeFunctions.includes(name) ? nativePackages.flatMap((one) => [one, `${one}/*`]) : [],
  })
  for (const file of result.outputFiles) await writeFile(file.path, file.contents)
  await writeFile(join(out, 'meta.json'), JSON.stringify(result.metafile))
  const bundle = result.outputFiles.find((file) => file.path.endsWith('index.js'))
  if (bundle === undefined) throw new Error(`esbuild gave no index.js for ${name}`)
  const native = nativeFunctions.includes(name) ? await nativeFiles() : {}
  const docs = name === 'public' ? await docsFiles() : {}
  for (const [file, bytes] of Object.entries(docs)) await writeFile(join(out, file), bytes)
  const files = { 'index.js': bundle.contents, ...native, ...docs }
  const packed = await writeZip(join(folder, `${name}.zip`), files)
  const sha256 = createHash('sha256').update(packed).digest('hex')
  return { name, bundleBytes: bundle.contents.length, zipBytes: packed.length, sha256 }
}
