import { TmplGroup } from 'glass-easel-template-compiler'
import * as z from 'zod/mini'
import type { WeappBuild } from './read-build'

const complaints = z.array(z.looseObject({ level: z.string(), message: z.string(), startLine: z.number() }))
const harmless = ['Note', 'Warn']

/**
 * The names that a browser has and WeChat's engine for app code has not, on one phone or another. App code sees each of them
 * as undefined; those that can be taken away from the page altogether are.
 */
export const compileTemplates = ({
  templates,
  scripts,
}: Pick<WeappBuild, 'templates' | 'scripts'>): string => {
  const group = new TmplGroup()
  const errors: string[] = []
  for (const [path, text] of Object.entries(templates)) {
    for (const { level, message, startLine } of complaints.parse(group.addTmpl(path, text))) {
      if (!harmless.includes(level)) errors.push(`${path}.wxml:${startLine + 1} ${message}`)
    }
  }
  for (const [path, text] of Object.entries(scripts)) group.addScript(path, text)
  const source = group.getTmplGenObjectGroups()
  group.free()
  if (errors.length > 0) throw new Error(`Templates do not compile:\n${errors.join('\n')}`)
  return source
}
