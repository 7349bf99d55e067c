import { createContext, useContext, useSyncExternalStore } from 'react'
import type { MerchantFields } from '#shared/contract/merchant'
import { sellerApi } from '../api/seller-api'
import { choosePhoto } from '../platform/photo'
import { randomKey } from '../platform/random-key'
import { sha256 } from '../platform/sha256'
import { storage } from '../platform/storage'
import { type Application, isOpen } from './application'
import { type ApplicationStore, createApplicationStore } from './application-store'
import { createPhotoStore, type PhotoStates, type PhotoStore } from './photo-store'
import { createSubmission, type Submission } from './submission'
import { fieldsOf, type Typed } from './typed'

/** All that a page can do, gathered once for the life of the app. */
export type Seller = {
  readonly store: ApplicationStore
  readonly photos: PhotoStore
  readonly submission: Submission
}

const { merchants, documents } = sellerApi
const store = createApplicationStore({ merchants, storage, randomKey })

/** The seller who holds this phone; tests put another in its place. */
export const SellerContext = createContext<Seller>({
  store,
  photos: createPhotoStore({ store, documents, choosePhoto, sha256, randomKey }),
  submission: createSubmission({ store, merchants, storage, randomKey }),
})

/** What a page sees of the application, and the three things it does to a field. */
export type UsedApplication = {
  readonly state: Application
  /** What the server has, and over it what she typed. */
  readonly fields: MerchantFields
  /** False while the server does not take changes: in review, approved, ended. */
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
  const { store: used } = useContext(SellerContext)
  const state = useSyncExternalStore(used.listen, used.state)
  const leave = () => {
    void used.save()
  }
  return {
    state,
    fields: fieldsOf(state.merchant, state.typed),
    open: isOpen(state.merchant),
    store: used,
    type: used.change,
    leave,
    answer: (change) => {
      used.change(change)
      leave()
    },
  }
}

/** The photos under way, and what can be done with them. */
export const usePhotos = (): { readonly states: PhotoStates; readonly photos: PhotoStore } => {
  const { photos } = useContext(SellerContext)
  return { states: useSyncExternalStore(photos.listen, photos.states), photos }
}

/** Handing in and taking back. */
export const useSubmission = (): Submission => useContext(SellerContext).submission
