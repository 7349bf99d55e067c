import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { buildWeappApp, clientSettings } from '../build-app'

/** What WeChat's engine lacks on old Android phones, or a server has and a phone has not. */
const absent = [
  'Intl',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'process',
  'crypto',
  'Buffer',
  'require',
  'fetch',
]

const app = `import { verdictsOf } from './verdicts-of'
receive((question) => JSON.stringify(verdictsOf(JSON.parse(question))))
export default ({ children }) => children
`

/** What the bundle says of a question, both as JSON. */
export type BundledVerdicts = (question: string) => string

/** Refuses to be more than a name: Taro looks at WeChat's functions when it loads, and calls a few. */
const pretendWx = () => {
  const nothing = (): object => ({})
  return new Proxy<Record<string, unknown>>(
    { webpackJsonp: [] },
    { get: (own, name) => Reflect.get(own, name) ?? nothing },
  )
}

function isVerdicts(value: unknown): value is BundledVerdicts {
  return typeof value === 'function'
}

/**
 * Builds the shared code into an app with the mini-program's toolchain, and loads it in a JavaScript engine that has the
 * language and nothing around it.
 *
 * @returns the bundle's verdicts, and those names of what must be absent that are there all the same
 */
export async function bundledVerdicts(): Promise<{
  readonly verdicts: BundledVerdicts
  readonly present: readonly string[]
}> {
  const directory = await buildWeappApp(
    'verdicts-app',
    {
      'app.config.ts': "export default { pages: ['home/index'] }\n",
      'app.tsx': app,
      'home/index.tsx': 'export default () => null\n',
      'verdicts-of.ts': readFileSync(path.join(__dirname, 'verdicts-of.ts'), 'utf8'),
    },
    clientSettings,
  )
  const received: unknown[] = []
  const nothing = () => {}
  const weChat = {
    App: nothing,
    Page: nothing,
    Component: nothing,
    getApp: nothing,
    getCurrentPages: () => [],
  }
  const timers = { setTimeout: nothing, clearTimeout: nothing, setInterval: nothing, clearInterval: nothing }
  const context = createContext(
    { wx: pretendWx(), ...weChat, ...timers, receive: (given: unknown) => received.push(given) },
    { codeGeneration: { strings: false, wasm: false } },
  )
  for (const name of absent) runInContext(`delete globalThis.${name}`, context)
  const loaded = new Map<string, unknown>()
  const load = (file: string): unknown => {
    if (loaded.has(file)) return loaded.get(file)
    const module = { exports: {} }
    loaded.set(file, module.exports)
    const source = readFileSync(`${file}.js`, 'utf8')
    const run: unknown = runInContext(`(function (require, module, exports) {${source}\n})`, context, {
      filename: file,
    })
    if (typeof run !== 'function') throw new Error(`${file} is no module.`)
    run((name: string) => load(path.join(path.dirname(file), name)), module, module.exports)
    return module.exports
  }
  load(path.join(directory, 'app'))
  const [verdicts] = received
  if (!isVerdicts(verdicts)) throw new Error('The bundle did not hand its verdicts over.')
  const present = absent.filter((name) => runInContext(`typeof ${name}`, context) !== 'undefined')
  return { verdicts, present }
}
