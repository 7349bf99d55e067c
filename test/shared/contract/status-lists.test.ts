import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { merchantStatuses } from '#shared/contract/statuses'

const root = resolve(__dirname, '../../..')
const known = ['shared/contract/statuses.ts', 'functions/domain/merchant/life.ts']

const productFiles = (): readonly string[] =>
  ['client/src', 'functions', 'local', 'shared'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((name) => `${room}/${name}`)
      .filter((path) => /\.(ts|tsx|cjs)$/.test(path)),
  )

/** The lists of two or more statuses in a text, each with the number of its line. */
function statusLists(text: string): readonly string[] {
  return [...text.matchAll(/\[[^[\]]*\]/g)].flatMap(({ 0: list, index }) => {
    const elements = list.slice(1, -1).split(',')
    const words = elements.flatMap((element) => /^\s*'(\w+)'\s*$/.exec(element)?.[1] ?? [])
    const isList =
      words.length > 1 && words.every((word) => merchantStatuses.some((status) => status === word))
    return isList ? [`${text.slice(0, index).split('\n').length}: ${list.replace(/\s+/g, ' ')}`] : []
  })
}

it('the scan recognises a list of statuses, on one line or many, and no other list', () => {
  expect(statusLists("const a = 1\nconst b = ['draft', 'barred']")).toEqual(["2: ['draft', 'barred']"])
  expect(statusLists("f([\n  ...ended,\n  'draft',\n  'active',\n])")).toEqual([
    "1: [ ...ended, 'draft', 'active', ]",
  ])
  expect(statusLists("['draft'], ['now_due', 'in_review'], [as('draft'), as('closed')]")).toEqual([])
})

it('groups of statuses are named in shared/contract/statuses.ts and nowhere else', () => {
  const found = productFiles()
    .filter((path) => !known.includes(path))
    .flatMap((path) => statusLists(readFileSync(join(root, path), 'utf8')).map((list) => `${path}:${list}`))
  expect(found).toEqual([])
})
