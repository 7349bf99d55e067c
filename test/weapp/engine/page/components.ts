import type * as glassEasel from 'glass-easel'
import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { withPlainEvents } from './events'
import type { Modules } from './modules'
import { field, isFields } from './record'

type Group = glassEasel.template.ComponentTemplate['content']

const isGroup = (value: unknown): value is Group => typeof value === 'function'

const resolve = (from: string, wanted: string): string => {
  const steps = wanted.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of wanted.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

const usedBy = (path: string): Record<string, string> => {
  const using: Record<string, string> = {}
  for (const owner of [weappSite.app, weappSite.configs[path]]) {
    const listed: unknown = field(owner, 'usingComponents')
    if (!isFields(listed)) continue
    for (const [tag, place] of Object.entries(listed)) {
      using[tag] = resolve(owner === weappSite.app ? '' : path, String(place))
    }
  }
  return using
}

/** Registers pages and components with the component engine when they are first needed, and knows which styles they bring. */
export const createComponents = (space: CodeSpace, modules: Modules) => {
  const known = new Set<string>()
  const tags = new Set<string>()
  const groups: Record<string, Group> = {}
  let registering: ComponentEnv | null = null

  const during = (name: string) => {
    if (!registering) throw new Error(`${name}() was called outside of a page's or component's own script.`)
    return registering
  }

  const prepare = (path: string): void => {
    if (known.has(path)) return
    known.add(path)
    const using = usedBy(path)
    for (const [tag, place] of Object.entries(using)) {
      tags.add(tag)
      prepare(place)
    }
    const content = groups[path]
    if (!content) throw new Error(`${path}.wxml is missing.`)
    const absolute = Object.fromEntries(Object.entries(using).map(([tag, place]) => [tag, `/${place}`]))
    space.addComponentStaticConfig(path, { ...weappSite.configs[path], usingComponents: absolute })
    space.addCompiledTemplate(path, { groupList: groups, content, fallbackListenerOnNativeNode: true })
    space.componentEnv(path, (env) => {
      const outer = registering
      registering = env
      try {
        modules.require(path)
      } finally {
        registering = outer
      }
    })
  }

  const stylesOf = (path: string, seen: Set<string>): readonly string[] => {
    if (seen.has(path)) return []
    seen.add(path)
    const inner = Object.values(usedBy(path)).flatMap((place) => stylesOf(place, seen))
    return [...inner, weappSite.styles[path] ?? '']
  }

  return {
    /** Takes the compiled templates. */
    templates(given: unknown) {
      if (!isFields(given)) return
      for (const [path, group] of Object.entries(given)) if (isGroup(group)) groups[path] = group
    },
    prepare,
    isComponent: (tag: string) => tags.has(tag),
    /** The CSS of a page: the app's, its components', its own. */
    css: (path: string) => [weappSite.styles.app ?? '', ...stylesOf(path, new Set())].join('\n'),
    /** What `Page()`, `Component()` and `Behavior()` do while a script of a page or component runs. */
    page: (definition: object) => during('Page').Page(withPlainEvents(definition)),
    component: (definition: object) => during('Component').Component(withPlainEvents(definition)),
    behavior: (definition: object) => during('Behavior').Behavior(withPlainEvents(definition)),
  }
}
