import { useEffect, useRef } from 'react'

/** What the phone holds and where it was sent: set it before a test, look at it after. */
export const phone: {
  readonly storage: Map<string, string>
  opened: readonly string[]
  params: Readonly<Record<string, string>>
  /** The templates WeChat was told to ask for, tap by tap; and what it answers, by id. Throws when it is told to fail. */
  subscriptions: readonly (readonly string[])[]
  subscribe: (ids: readonly string[]) => Readonly<Record<string, string>>
  /** What she was asked in boxes, and whether she says yes. */
  modals: readonly string[]
  answerModal: boolean
} = {
  storage: new Map(),
  opened: [],
  params: {},
  subscriptions: [],
  subscribe: () => ({}),
  modals: [],
  answerModal: false,
}

const go = async ({ url }: { readonly url: string }): Promise<void> => {
  phone.opened = [...phone.opened, url]
}

const known: Readonly<Record<string, unknown>> = {
  getAppBaseInfo: () => ({ language: 'zh_CN' }),
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: string) => {
    phone.storage.set(key, value)
  },
  removeStorageSync: (key: string) => {
    phone.storage.delete(key)
  },
  getCurrentPages: () => [],
  navigateTo: go,
  redirectTo: go,
  reLaunch: go,
  showModal: async ({ content }: { readonly content: string }) => {
    phone.modals = [...phone.modals, content]
    return { confirm: phone.answerModal }
  },
  pageScrollTo: async () => {},
  onNetworkStatusChange: () => {},
  requestSubscribeMessage: async ({ tmplIds }: { readonly tmplIds: readonly string[] }) => {
    phone.subscriptions = [...phone.subscriptions, tmplIds]
    return { errMsg: 'requestSubscribeMessage:ok', ...phone.subscribe(tmplIds) }
  },
  useRouter: () => ({ params: phone.params }),
  useDidShow: (run: () => void) => {
    const latest = useRef(run)
    latest.current = run
    useEffect(() => latest.current(), [])
  },
}

/** Taro's API. What is not listed is not there, and says so by name. */
export const taro = new Proxy(known, {
  get(target, name) {
    if (typeof name === 'symbol' || name === '__esModule') return undefined
    if (name in target) return target[name]
    throw new Error(`The test's Taro has no ${name}.`)
  },
})
