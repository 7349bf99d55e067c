import path from 'node:path'
import { build } from 'esbuild'

let built: Promise<string> | null = null

/** The engine's browser half as one script. Built once a process. */
export const buildEngine = (): Promise<string> => {
  built ??= build({
    entryPoints: [path.join(__dirname, 'page/start.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return built
}
