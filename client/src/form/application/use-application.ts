import { useSyncExternalStore } from 'react'
import type { MerchantFields } from '#shared/contract/merchant'
import { useServices } from '../services'
import { fieldsOf, type Typed } from '../typed/typed'
import type { Application } from './application'
import type { ApplicationStore } from './application-store'
import { mayChange } from './open-at'

/** The application as a page sees it, and the three things it does to a field. */
export type UsedApplication = {
  readonly state: Application
  /** The server's values, with the typed ones over them. */
  readonly fields: MerchantFields
  /** False while the server does not take changes: in review, suspended, ended. */
  readonly open: boolean
  readonly store: ApplicationStore
  /** Takes a typed value; it is on the phone at once. */
  readonly type: (change: Typed) => void
  /** Leaves the field: the typed values go to the server. */
  readonly leave: () => void
  /** Both at once, for answers given by one tap. */
  readonly answer: (change: Typed) => void
}

/** The application, kept up to date. */
export const useApplication = (): UsedApplication => {
  const { store } = useServices()
  const state = useSyncExternalStore(store.listen, store.state)
  const leave = () => {
    void store.save()
  }
  return {
    state,
    fields: fieldsOf(state.merchant, state.typed),
    open: mayChange(state.merchant),
    store,
    type: store.change,
    leave,
    answer: (change) => {
      store.change(change)
      leave()
    },
  }
}
