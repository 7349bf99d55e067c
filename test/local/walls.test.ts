import { existsSync, readdirSync } from 'node:fs'
import * as z from 'zod/mini'
import { inProject } from '#local/project-root'

const side = z.object({
  path: z.optional(z.string()),
  pathNot: z.optional(z.union([z.string(), z.array(z.string())])),
})
const wall = z.object({ name: z.string(), from: side, to: side })
const { forbidden }: { forbidden: unknown } = require('../../.dependency-cruiser.cjs')
const walls = z.parse(z.array(wall), forbidden)

const rooms = ['shared', 'functions', 'client', 'local', 'test']
const files = rooms.flatMap((room) =>
  readdirSync(inProject(room), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${room}/${file.replaceAll('\\', '/')}`,
  ),
)
const packages = readdirSync(inProject('node_modules')).flatMap((name) =>
  name.startsWith('@') ? readdirSync(inProject('node_modules', name)).map((one) => `${name}/${one}`) : [name],
)

/** The patterns that a pattern with `(one|other)` stands for, without alternatives. `(one)?` is taken as there. */
function alternatives(pattern: string): readonly string[] {
  const begin = pattern.indexOf('(')
  if (begin < 0) return [pattern]
  let depth = 0
  let from = begin + 1
  const inside: string[] = []
  for (let at = begin; at < pattern.length; at += 1) {
    if (pattern[at] === '(') depth += 1
    if (depth === 1 && (pattern[at] === '|' || pattern[at] === ')')) {
      inside.push(pattern.slice(from, at))
      from = at + 1
    }
    if (pattern[at] === ')') depth -= 1
    if (depth > 0) continue
    const rest = pattern.slice(at + 1).replace(/^\?/, '')
    return inside.flatMap((one) => alternatives(`${pattern.slice(0, begin)}${one}${rest}`))
  }
  throw new Error(`The pattern ${pattern} does not close a bracket`)
}

function isThere(pattern: string): boolean {
  const inModules = /^\^node_modules\/(.*)$/.exec(pattern)?.[1]
  if (inModules === undefined) return files.some((file) => new RegExp(pattern).test(file))
  return (
    packages.some((name) => `${name}/`.startsWith(inModules)) ||
    existsSync(inProject('node_modules', inModules))
  )
}

const named = walls.flatMap(({ name, from, to }) =>
  [from.path, from.pathNot, to.path, to.pathNot]
    .flat()
    .flatMap((path) => (path?.startsWith('^') ? alternatives(path) : []))
    .map((path) => [name, path] as const),
)

it.each(named)('the wall %s names something that exists: %s', (_, path) => {
  expect(isThere(path)).toBe(true)
})

it.each([
  [
    '^client/src/(api|platform/(send|upload))',
    ['^client/src/api', '^client/src/platform/send', '^client/src/platform/upload'],
  ],
  ['^(a|b)/(c|d)$', ['^a/c$', '^a/d$', '^b/c$', '^b/d$']],
  ['^(a/)?b', ['^a/b']],
])('%s stands for each of its alternatives', (pattern, each) => {
  expect(alternatives(pattern)).toEqual(each)
})

it('a wall around something missing is found', () => {
  expect(['^client/src/platform/request', '^node_modules/left-pad/'].map(isThere)).toEqual([false, false])
})
