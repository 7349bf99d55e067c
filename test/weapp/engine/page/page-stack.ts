import * as glassEasel from 'glass-easel'
import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import { createEventChannel } from './event-channel'
import { host } from './host'
import { type Fields, field, isFields } from './record'
import type { Screen } from './screen'

type Caller = ReturnType<Root['get']>
/** A page in the stack. */
export type OpenPage = {
  readonly path: string
  readonly caller: Caller
  readonly root: Root
  readonly frame: HTMLElement
}

const most = 10

/** The parts of `/pages/a/index?x=1` or `../b/index`. */
const parse = (url: string, from: string) => {
  const [place = '', search = ''] = url.split('?')
  const steps = place.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of place.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=')
    query[name] = decodeURIComponent(value)
  }
  return { path: steps.join('/'), query }
}

/** Calls a lifecycle function of a page, if it has one. */
const live = (page: OpenPage, name: string, ...given: readonly unknown[]) => {
  const lifecycle = field(page.caller, name)
  if (typeof lifecycle === 'function') Reflect.apply(lifecycle, page.caller, given)
}

export type PageNeeds = {
  readonly backend: AssociatedBackend
  readonly space: CodeSpace
  readonly screen: Screen
  /** Registers a page's component and those it uses, once. */
  readonly prepare: (path: string) => void
}

/** The pages on top of each other, ten at most. */
export const createPageStack = ({ backend, space, screen, prepare }: PageNeeds) => {
  const stack: OpenPage[] = []

  const top = () => {
    const page = stack[stack.length - 1]
    if (!page) throw new Error('No page is open yet.')
    return page
  }
  const here = () => stack[stack.length - 1]?.path ?? ''
  const hide = () => {
    const page = stack[stack.length - 1]
    if (page) live(page, 'onHide')
  }
  const show = () => {
    const page = top()
    screen.show(page, stack.length > 1)
    live(page, 'onShow')
    page.root.getComponent().triggerPageLifetime('show', [])
  }
  const drop = (count: number) => {
    for (const page of stack.splice(stack.length - count, count).reverse()) {
      live(page, 'onUnload')
      page.root.release()
      page.frame.remove()
    }
  }

  const open = (url: string, extra: Fields = {}) => {
    const { path, query } = parse(url, here())
    if (!weappSite.pages.includes(path)) throw new Error(`page "${path}" is not found`)
    return () => {
      prepare(path)
      const root = backend.createRoot('wx-page', space, path)
      const frame = screen.frame(root.getComponent().getBackendElement())
      glassEasel.Element.pretendAttached(root.getComponent())
      const caller = root.get()
      Object.assign(caller, { route: path, __route__: path, options: query, ...extra })
      const page: OpenPage = { path, caller, root, frame }
      stack.push(page)
      live(page, 'onLoad', query)
      show()
      host.requestAnimationFrame(() => live(page, 'onReady'))
      screen.expectWords(page, () => stack[stack.length - 1] === page)
    }
  }

  const isTab = (url: string) => {
    const tabs: unknown = field(field(weappSite, 'app'), 'tabBar')
    const list: unknown = field(tabs, 'list')
    const { path } = parse(url, here())
    return Array.isArray(list) && list.some((one: unknown) => field(one, 'pagePath') === path)
  }
  const notTab = (url: string) => {
    if (isTab(url)) throw new Error('can not navigate to a tabbar page')
  }

  return {
    current: top,
    all: (): readonly Caller[] => stack.map((page) => page.caller),
    show,
    hide,
    navigateTo(url: string, events: unknown) {
      notTab(url)
      if (stack.length >= most) throw new Error('webview count limit exceed')
      const channel = createEventChannel(isFields(events) ? events : {})
      const go = open(url, { getOpenerEventChannel: () => channel })
      hide()
      go()
      return channel
    },
    redirectTo(url: string) {
      notTab(url)
      const go = open(url)
      drop(1)
      go()
    },
    reLaunch(url: string) {
      const go = open(url)
      drop(stack.length)
      go()
    },
    switchTab(url: string) {
      if (!isTab(url)) throw new Error('can not switch to no-tabBar page')
      this.reLaunch(url)
    },
    navigateBack(delta: number) {
      if (stack.length < 2) throw new Error('cannot navigate back at first page.')
      drop(Math.min(delta, stack.length - 1))
      show()
    },
    scrollTo(scrollTop: number) {
      top().frame.scrollTop = scrollTop
    },
    /** Scrolls so that the element stands `offset` below the upper edge. */
    scrollToElement(selector: string, offset: number) {
      const { frame, root } = top()
      const found = root.getComponent().getShadowRoot()?.querySelector(selector)
      found?.getBoundingClientRect((box) => {
        frame.scrollTop += box.top + offset - frame.getBoundingClientRect().top
      })
    },
  }
}

export type PageStack = ReturnType<typeof createPageStack>
