import { forbidden } from '../forbidden'
import type { ModuleFactory } from './global'

type Module = { exports: unknown }

const standard = [
  'Array',
  'ArrayBuffer',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Float32Array',
  'Float64Array',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakSet',
  'console',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'unescape',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
]

const refuseEval = () => {
  throw new EvalError('eval is refused, as in WeChat.')
}

const resolve = (from: string, wanted: string): string => {
  const steps = wanted.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of wanted.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/').replace(/\.js$/, '')
}

/** The app's modules: defined when their script runs, evaluated once, when first required. */
export const createModules = () => {
  const factories = new Map<string, ModuleFactory>()
  const loaded = new Map<string, Module>()
  const globals: Record<string, unknown> = {}
  const appGlobal: Record<string, unknown> = {}
  for (const name of standard) appGlobal[name] = Reflect.get(globalThis, name)

  const require = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const factory = factories.get(path)
    if (!factory) throw new Error(`module '${path}.js' is not defined`)
    const module: Module = { exports: {} }
    loaded.set(path, module)
    const order = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages']
    const values = [
      ...order.map((name) => globals[name]),
      appGlobal,
      refuseEval,
      ...forbidden.map(() => undefined),
    ]
    const evaluate = factory(...values)
    evaluate.call(module.exports, (wanted: string) => require(resolve(path, wanted)), module, module.exports)
    return module.exports
  }

  return {
    define: (path: string, factory: ModuleFactory) => void factories.set(path, factory),
    has: (path: string) => factories.has(path),
    /** Sets `wx`, `App` and the others for all modules; call it before the first `require`. */
    provide(values: Readonly<Record<string, unknown>>) {
      Object.assign(globals, values)
      Object.assign(appGlobal, values)
    },
    require,
  }
}

export type Modules = ReturnType<typeof createModules>
