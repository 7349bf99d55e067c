import { createContext, useContext, useSyncExternalStore } from 'react'
import type { MerchantFields } from '#shared/contract/merchant'
import { sellerApi } from '../../api/seller-api'
import { randomKey } from '../../platform/random-key'
import { storage } from '../../platform/storage'
import { type Application, mayChange } from './application'
import { type ApplicationStore, createApplicationStore } from './application-store'
import { fieldsOf, type Typed } from './typed'

const { merchants } = sellerApi

/** The one application store of this phone, for the life of the app. */
export const theStore = createApplicationStore({ merchants, storage, randomKey })

/** The application of the seller who holds this phone; tests put another in its place. */
export const StoreContext = createContext<ApplicationStore>(theStore)

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
  const used = useContext(StoreContext)
  const state = useSyncExternalStore(used.listen, used.state)
  const leave = () => {
    void used.save()
  }
  return {
    state,
    fields: fieldsOf(state.merchant, state.typed),
    open: mayChange(state.merchant),
    store: used,
    type: used.change,
    leave,
    answer: (change) => {
      used.change(change)
      leave()
    },
  }
}
