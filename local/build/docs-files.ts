import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { build } from 'esbuild'
import { inProject } from '../project-root'

/**
 * The files beside the public function: the API's description, and the script of its page with the renderer, packed with
 * gzip.
 */
export async function docsFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const description: unknown = JSON.parse(await readFile(inProject('shared/contract/openapi.json'), 'utf8'))
  return {
    'openapi.json': Buffer.from(JSON.stringify(description)),
    'explorer.js.gz': await script(),
  }
}

async function script(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: inProject(),
    entryPoints: ['functions/pages/docs/browser/explorer.ts'],
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  })
  const [bundle] = outputFiles
  if (bundle === undefined) throw new Error('esbuild gave no script for the page of the API')
  return promisify(gzip)(bundle.contents, { level: 9 })
}
