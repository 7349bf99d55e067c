import type { PageStack } from '../page-stack'
import type { Fields } from '../record'
import { createAccount } from './account'
import { createCanvas } from './canvas'
import { createDevice } from './device'
import { createFileSystem } from './file-system'
import { createInterface } from './interface'
import { createMedia } from './media'
import { createNavigation } from './navigation'
import { createRequests } from './requests'
import { createStorage } from './storage'

/** Names that app code may ask for and that WeChat answers with undefined: absent on purpose, or the app's own to set. */
const absent = ['webpackJsonp', 'getUserProfile', 'cloud', 'lanDebug', 'then', 'toJSON', '$$typeof']

type Listener = (...given: readonly unknown[]) => void

/** Events of the app as a whole: `wx.onAppShow` and the like. */
const createAppEvents = () => {
  const listeners = new Map<string, Set<Listener>>()
  const api: Fields = {}
  for (const name of ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange']) {
    const known = new Set<Listener>()
    listeners.set(name, known)
    api[`on${name}`] = (listener: Listener) => void known.add(listener)
    api[`off${name}`] = (listener?: Listener) => void (listener ? known.delete(listener) : known.clear())
  }
  const tell = (name: string, ...given: readonly unknown[]) => {
    for (const listener of listeners.get(name) ?? []) listener(...given)
  }
  return { api, tell }
}

/** What the stand-in needs of the rest of the engine. */
export type WxNeeds = {
  readonly pages: PageStack
  readonly setTitle: (title: string) => void
  readonly launchOptions: () => Fields
}

/** The stand-in for WeChat's `wx`. Asking it for a function it does not know throws: the name then belongs in here or in `absent`. */
export const createWx = ({ pages, setTitle, launchOptions }: WxNeeds) => {
  const requests = createRequests()
  const events = createAppEvents()
  const api: Fields = {
    ...createStorage(weappSite.storage),
    ...requests.api,
    ...events.api,
    ...createFileSystem(),
    ...createMedia(),
    ...createCanvas(),
    ...createAccount(),
    ...createInterface(setTitle),
    ...createNavigation(pages),
    ...createDevice((name) => name in api),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
  }
  const wx = new Proxy(api, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || absent.includes(name))
        return Reflect.get(target, name)
      throw new Error(`wx.${name} is not in the engine's stand-in.`)
    },
  })
  return { wx, network: requests.turn, tell: events.tell }
}
