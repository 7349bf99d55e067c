import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import { sellerApi } from '../../api/seller-api'
import { choosePhoto } from '../../platform/choose-photo'
import { keptPhotos } from '../../platform/kept-photos'
import { pause } from '../../platform/pause'
import { onNetworkBack } from '../../platform/phone'
import { randomKey } from '../../platform/random-key'
import { sha256 } from '../../platform/sha256'
import { storage } from '../../platform/storage'
import { theStore, useApplication } from '../application/use-application'
import type { PhotoStates } from './photo-state'
import { createPhotoStore, type PhotoStore } from './photo-store'

const { documents } = sellerApi

const thePhotos = createPhotoStore({
  store: theStore,
  documents,
  choosePhoto,
  storage,
  keptPhotos,
  sha256,
  randomKey,
  pause,
})
onNetworkBack(() => void thePhotos.resume())

/** The photos of the seller who holds this phone; tests put another in its place. */
const PhotosContext = createContext<PhotoStore>(thePhotos)

/** The photos under way, and what can be done with them. A page that shows them goes on with what is unsent. */
export const usePhotos = (): { readonly states: PhotoStates; readonly photos: PhotoStore } => {
  const photos = useContext(PhotosContext)
  const { phase } = useApplication().state
  useEffect(() => {
    if (phase === 'ready') void photos.resume()
  }, [photos, phase])
  return { states: useSyncExternalStore(photos.listen, photos.states), photos }
}
