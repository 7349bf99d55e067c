import { useSyncExternalStore } from 'react'
import type { MerchantFields } from '#shared/contract/merchant'
import { useServices } from '../services'
import type { Application } from './application'
import type { ApplicationStore } from './application-store'
import { mayChange } from './open-at'
import { fieldsOf, type Typed } from './typed'

/** What a page sees of the application, and the three things it does to a field. */
export type UsedApplication = {
  readonly state: Application
  /** What the server has, and over it what she typed. */
  readonly fields: MerchantFields
  /** False while the server does not take changes: in review, suspended, ended. */
  readonly open: boolean
  readonly store: ApplicationStore
  /** Takes in what she types; it is on the phone at once. */
  readonly type: (change: Typed) => void
  /** She leaves the field: what is typed goes to the server. */
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
