import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { PhoneBackend } from './backend'
import { createComponents } from './components'
import { defineElements } from './elements/define'
import { files } from './files'
import { createModules } from './modules'
import { becomeOldPhone } from './old-phone'
import { createPageStack, type PageStack } from './page-stack'
import { type Fields, field } from './record'
import { report } from './report'
import { createScreen } from './screen'
import { listenToTouch } from './touch'
import { createWx } from './wx/create-wx'

const titleOf = (path: string): string => {
  const own: unknown = field(weappSite.configs[path], 'navigationBarTitleText')
  return String(own ?? field(field(weappSite.app, 'window'), 'navigationBarTitleText') ?? '')
}

const env = new MiniProgramEnv()
const space = env.createCodeSpace('app', true)
const modules = createModules()
const components = createComponents(space, modules)

glassEasel.addGlobalErrorListener((error, method) => {
  report(method ?? 'component', error)
  return false
})

const navigators: Readonly<Record<string, (pages: PageStack, url: string) => void>> = {
  navigate: (pages, url) => void pages.navigateTo(url, {}),
  redirect: (pages, url) => pages.redirectTo(url),
  reLaunch: (pages, url) => pages.reLaunch(url),
  switchTab: (pages, url) => pages.switchTab(url),
  navigateBack: (pages) => pages.navigateBack(1),
}

const launch = () => {
  files.restore(weappSite.files)
  const first = weappSite.pages[0]
  if (first === undefined) throw new Error('The app has no pages.')
  const backend = env.associateBackend(new PhoneBackend(components.isComponent))
  const back = () => pages.navigateBack(1)
  const screen = createScreen(back, components.css, titleOf)
  const pages = createPageStack({ backend, space, screen, prepare: components.prepare })
  defineElements((kind, url) => navigators[kind]?.(pages, url))

  const options = { path: first, query: {}, scene: 1001, referrerInfo: {}, shareTicket: '', mode: 'default' }
  const { wx, network, tell } = createWx({ pages, setTitle: screen.setTitle, launchOptions: () => options })
  let app: object = {}
  const live = (name: string, ...given: readonly unknown[]) => {
    const lifecycle: unknown = Reflect.get(app, name)
    if (typeof lifecycle === 'function') Reflect.apply(lifecycle, app, given)
  }
  const globals: Fields = {
    Page: components.page,
    Component: components.component,
    Behavior: components.behavior,
    wx,
    App(definition: object) {
      app = definition
      live('onLaunch', options)
      live('onShow', options)
      tell('AppShow', options)
    },
    getApp: () => app,
    getCurrentPages: () => pages.all(),
  }
  modules.provide(globals)
  listenToTouch()
  addEventListener('error', ({ error }) => {
    live('onError', String(error))
    tell('Error', { message: String(error) })
  })
  addEventListener('unhandledrejection', ({ reason, promise }) => {
    live('onUnhandledRejection', { reason, promise })
    tell('UnhandledRejection', { reason, promise })
  })
  becomeOldPhone()
  weapp.currentPage = () => pages.current().path
  weapp.back = back
  weapp.network = network
  weapp.hide = () => {
    pages.hide()
    live('onHide', {})
    tell('AppHide')
  }
  weapp.show = () => {
    live('onShow', options)
    tell('AppShow', options)
    pages.show()
  }
  modules.require('app')
  pages.reLaunch(`/${first}`)
}

const tooEarly = () => {
  throw new Error('The app has not started.')
}

globalThis.weapp = {
  define: modules.define,
  templates: components.templates,
  start: launch,
  currentPage: tooEarly,
  back: tooEarly,
  network: tooEarly,
  hide: tooEarly,
  show: tooEarly,
}
