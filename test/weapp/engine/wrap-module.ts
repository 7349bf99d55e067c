import { forbidden } from './forbidden'

/** What every module of an app is given, in this order. */
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

/**
 * Wraps a module as WeChat does: its globals are parameters, and what a browser has on top is undefined. The outer function is not
 * strict, so that `eval` can be one of its parameters. The first line stays the first line.
 */
export const wrapModule = (path: string, code: string): string =>
  `weapp.define(${JSON.stringify(path)}, function (${[...globals, ...forbidden].join(', ')}) {` +
  ` return function (${given.join(', ')}) { ${code}\n} })\n`
