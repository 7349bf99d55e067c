import { createContext, useContext, useSyncExternalStore } from 'react'
import { sellerApi } from '../../api/seller-api'
import { createInbox, type Inbox, type InboxState } from './inbox'

/** The one inbox of this phone, for the life of the app. */
export const theInbox = createInbox(sellerApi.messages)

/** The messages of the seller who holds this phone; tests put others in their place. */
export const InboxContext = createContext<Inbox>(theInbox)

/** Her messages, kept up to date. */
export const useInbox = (): InboxState & { readonly inbox: Inbox } => {
  const inbox = useContext(InboxContext)
  return { ...useSyncExternalStore(inbox.listen, inbox.state), inbox }
}
