import { createContext, useContext } from 'react'
import type { Caller } from '../api/caller'
import { createSellerApi } from '../api/seller-api'
import { onNetworkBack } from '../platform/phone'
import { randomKey } from '../platform/random-key'
import { onOtherTab, storage } from '../platform/storage'
import { canSubscribe, subscribe } from '../platform/subscribe'
import { type ApplicationStore, createApplicationStore } from './application/application-store'
import { createSteps, type Steps } from './application/steps'
import { type Consents, createConsents } from './messages/consents'
import { createInbox, type Inbox } from './messages/inbox'

/** The app's services for the seller of this phone, built once. Photos are added by the first page that shows one. */
export type Services = {
  readonly store: ApplicationStore
  readonly steps: Steps
  readonly inbox: Inbox
  readonly consents: Consents
  /** The way to the operations that only some pages need. */
  readonly caller: Caller
  /** Calls back when the network returns. */
  readonly onNetworkBack: (run: () => void) => void
}

/** The services of this phone. Nothing is asked of the server before `startServices` or a page does. */
export const createServices = (): Services => {
  const { caller, merchants, life, messages } = createSellerApi()
  const store = createApplicationStore({ merchants, storage, randomKey })
  const inbox = createInbox(messages)
  return {
    store,
    steps: createSteps({ store, merchants, life, storage, randomKey }),
    inbox,
    consents: createConsents({
      canSubscribe,
      subscribe,
      messages,
      inboxBalance: () => inbox.state().consents,
      storage,
      randomKey,
    }),
    caller,
    onNetworkBack,
  }
}

/**
 * Sends again, whenever the network returns, what could not be sent, and shows what another tab has typed. Called once, by
 * the app.
 */
export const startServices = ({ store, consents, onNetworkBack: listen }: Services): void => {
  onOtherTab(store.recall)
  listen(() => {
    void (store.state().phase === 'stuck' ? store.load() : store.save())
    void consents.report()
  })
}

const ServicesContext = createContext<Services | null>(null)

/** Gives the services to the pages under it: the app's own, or a test's. */
export const ServicesProvider = ServicesContext.Provider

/** The services of this app. */
export const useServices = (): Services => {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('useServices: no ServicesProvider above this component.')
  return services
}
