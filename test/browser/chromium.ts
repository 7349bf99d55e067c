import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { folderToUnpackIn } from './unpack-chromium'

/** A browser that can be started: the program, its arguments and its environment. */
type Chromium = {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')

const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Where installers put Chrome, Chromium and Edge. */
const usualPlaces = (): string[] => {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    )
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)))
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const programs = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)))
}

/** Ubuntu's `chromium-browser` may be a script that only says how to install one; on Windows the question opens a window. */
const answers = async (program: string): Promise<boolean> => {
  if (process.platform !== 'linux') return true
  try {
    await run(program, ['--version'])
    return true
  } catch {
    return false
  }
}

const environment = (more: Record<string, string>): Record<string, string> => {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  return { ...env, ...more }
}

const versionOnNpm = (): string => {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  )
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version)
  throw new Error('@sparticuz/chromium has no version. Run `npm install`.')
}

/** The Chromium from npm, with the libraries it needs beside it: no apt, no root. Unpacked once a version. */
const fromNpm = async (): Promise<Chromium> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found. Install one, or name it in CHROME_PATH.')
  }
  const target = path.join(root, '.build', `chromium-${versionOnNpm()}`)
  if (!existsSync(target)) {
    const lambda = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    const env = environment({ ...lambda, TMPDIR: await folderToUnpackIn(target) })
    const script = path.join(__dirname, 'unpack-chromium.ts')
    await run(process.execPath, ['--import', 'tsx', script, target], { cwd: root, env })
  }
  const libraries = [path.join(target, 'al2023/lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean)
  return {
    executablePath: path.join(target, 'chromium'),
    args,
    env: environment({
      LD_LIBRARY_PATH: libraries.join(':'),
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? path.join(target, 'fonts'),
    }),
  }
}

/**
 * The browser for the tests: the one named in CHROME_PATH, else an installed Chrome, Chromium or Edge, else the Chromium from npm
 * (Linux on x64). Throws with a sentence that says what to install where there is none.
 */
const findChromium = async (): Promise<Chromium> => {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') return { executablePath: named, args, env: environment({}) }
  for (const program of usualPlaces()) {
    if (existsSync(program) && (await answers(program))) {
      return { executablePath: program, args, env: environment({}) }
    }
  }
  return fromNpm()
}

/**
 * Starts the browser. It hangs on a pipe to this process, so it ends with it, however this process ends; a test still closes it.
 */
export const launchChromium = async (): Promise<Browser> => {
  const found = await findChromium()
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args], env: found.env })
}
