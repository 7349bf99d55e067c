import path from 'node:path'
import postcss, { type Root } from 'postcss'
import type { WeappBuild } from './read-build'
import { builtInTags } from './tags'

const tag = new RegExp(`(^|[\\s>+~,(])(page|${builtInTags.join('|')})(?![\\w-])`, 'g')

/** `rpx`: the screen is 750 of them wide, whatever its size. */
const inPixels = (value: string) => value.replace(/(-?\d*\.?\d+)rpx/g, 'calc($1 * 100vw / 750)')

const inline = (
  file: string,
  styles: Readonly<Record<string, string>>,
  seen: readonly string[] = [],
): Root => {
  const text = styles[file]
  if (text === undefined) throw new Error(`${seen.at(-1)}.wxss imports ${file}.wxss, which is not there.`)
  if (seen.includes(file)) throw new Error(`${file}.wxss imports itself.`)
  const sheet = postcss.parse(text)
  sheet.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^url\(|\)$|["']/g, '')
    const from = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target)
    rule.replaceWith(inline(from.replace(/\.wxss$/, ''), styles, [...seen, file]).nodes)
  })
  return sheet
}

/** Turns WXSS into CSS for the engine's elements: imports in place, `rpx` by screen width, `view` as `wx-view`. */
export const compileStyles = ({ styles }: Pick<WeappBuild, 'styles'>): Record<string, string> => {
  const compiled: Record<string, string> = {}
  for (const file of Object.keys(styles)) {
    const sheet = inline(file, styles)
    sheet.walkRules((rule) => {
      rule.selector = rule.selector.replace(tag, '$1wx-$2')
    })
    sheet.walkDecls((declaration) => {
      declaration.value = inPixels(declaration.value)
    })
    compiled[file] = sheet.toString()
  }
  return compiled
}
