import * as glassEasel from 'glass-easel'
import { type BuiltInTag, builtInTags } from '../tags'
import { report } from './report'

const isBuiltIn = (tag: string): tag is BuiltInTag => builtInTags.some((known) => known === tag)

/**
 * The component engine's way to the DOM, with two changes: WeChat's built-in components become the engine's own elements, and
 * events come only from those elements and from the finger (see `touch.ts`), never straight from the DOM.
 */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor(isComponent: (tag: string) => boolean) {
    super()
    const dom = this.document
    this.document = {
      createElement: (tag) => {
        if (isBuiltIn(tag)) return dom.createElement(`wx-${tag}`)
        if (tag !== 'wx-page' && !isComponent(tag))
          report('template', new Error(`The engine has no <${tag}>.`))
        return dom.createElement(tag)
      },
      createTextNode: (content) => dom.createTextNode(content),
      createDocumentFragment: () => dom.createDocumentFragment(),
    }
  }

  override setListenerStats(): void {}
}
