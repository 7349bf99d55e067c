import { createContext, useContext, useSyncExternalStore } from 'react'
import { sellerApi } from '../api/seller-api'
import { randomKey } from '../platform/random-key'
import { storage } from '../platform/storage'
import { canSubscribe, subscribe } from '../platform/subscribe'
import { type Consents, createConsents } from './consents'
import { createInbox, type Inbox, type InboxState } from './inbox'

const { messages } = sellerApi
const consents = createConsents({ canSubscribe, subscribe, messages, storage, randomKey })

/** The messages of the seller who holds this phone, and what she agreed to; tests put others in their place. */
export const MessagesContext = createContext<{ readonly consents: Consents; readonly inbox: Inbox }>({
  consents,
  inbox: createInbox({ messages, consents }),
})

/** Her messages, kept up to date. */
export const useInbox = (): InboxState & { readonly inbox: Inbox } => {
  const { inbox } = useContext(MessagesContext)
  return { ...useSyncExternalStore(inbox.listen, inbox.state), inbox }
}

/** Asking her for messages. */
export const useConsents = (): Consents => useContext(MessagesContext).consents
