import { TmplGroup } from 'glass-easel-template-compiler'
import * as z from 'zod/mini'
import type { WeappBuild } from './read-build'

const complaints = z.array(z.looseObject({ level: z.string(), message: z.string(), startLine: z.number() }))
const harmless = ['Note', 'Warn']

/**
 * Compiles all WXML and WXS with WeChat's compiler to one JavaScript expression: an object with a template group for every path.
 * Throws with path and line where a template does not compile.
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
