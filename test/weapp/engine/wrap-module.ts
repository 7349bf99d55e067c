import { forbidden } from './forbidden'

/** The globals that the engine sets for all modules at once, in this order; see `page/modules.ts`. */
const given = ['require', 'module', 'exports']
/** What the engine sets for all modules at once, in this order; see `page/modules.ts`. */
const globals = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'globalThis',
  'eval',
]

/** The faults of the sample app on demand, as the text of a script: no code of ours may look like this. */
export const wrapModule = (path: string, code: string): string =>
  `weapp.define(${JSON.stringify(path)}, function (${[...globals, ...forbidden].join(', ')}) {` +
  ` return function (${given.join(', ')}) { ${code}\n} })\n`
