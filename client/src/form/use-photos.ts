import { createContext, useContext, useSyncExternalStore } from 'react'
import { sellerApi } from '../api/seller-api'
import { choosePhoto } from '../platform/photo'
import { randomKey } from '../platform/random-key'
import { sha256 } from '../platform/sha256'
import { createPhotoStore, type PhotoStates, type PhotoStore } from './photo-store'
import { theStore } from './use-application'

const { documents } = sellerApi

/** The photos of the seller who holds this phone; tests put another in its place. */
export const PhotosContext = createContext<PhotoStore>(
  createPhotoStore({ store: theStore, documents, choosePhoto, sha256, randomKey }),
)

/** The photos under way, and what can be done with them. */
export const usePhotos = (): { readonly states: PhotoStates; readonly photos: PhotoStore } => {
  const photos = useContext(PhotosContext)
  return { states: useSyncExternalStore(photos.listen, photos.states), photos }
}
