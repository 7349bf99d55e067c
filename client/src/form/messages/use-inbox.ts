import { useSyncExternalStore } from 'react'
import { useServices } from '../services'
import type { Inbox, InboxState } from './inbox'

/** Her messages, kept up to date. */
export const useInbox = (): InboxState & { readonly inbox: Inbox } => {
  const { inbox } = useServices()
  return { ...useSyncExternalStore(inbox.listen, inbox.state), inbox }
}
