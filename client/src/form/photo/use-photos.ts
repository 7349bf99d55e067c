import { useEffect, useSyncExternalStore } from 'react'
import { createDocuments } from '../../api/documents'
import { choosePhoto } from '../../platform/choose-photo'
import { keptPhotos } from '../../platform/kept-photos'
import { pause } from '../../platform/pause'
import { randomKey } from '../../platform/random-key'
import { sha256 } from '../../platform/sha256'
import { storage } from '../../platform/storage'
import { upload } from '../../platform/upload'
import { useApplication } from '../application/use-application'
import { type Services, useServices } from '../services'
import type { PhotoStates } from './photo-state'
import { createPhotoStore, type PhotoStore } from './photo-store'

const built = new WeakMap<Services, PhotoStore>()

/** The photos of these services. Built by the first page that shows one: their code is no part of the first download. */
const photosOf = (services: Services): PhotoStore => {
  const before = built.get(services)
  if (before !== undefined) return before
  const { store, caller, onNetworkBack } = services
  const documents = createDocuments(caller, upload)
  const photos = createPhotoStore({
    store,
    documents,
    choosePhoto,
    storage,
    keptPhotos,
    sha256,
    randomKey,
    pause,
  })
  onNetworkBack(() => void photos.resume())
  built.set(services, photos)
  return photos
}

/** The photos under way, and what can be done with them. A page that shows them goes on with what is unsent. */
export const usePhotos = (): { readonly states: PhotoStates; readonly photos: PhotoStore } => {
  const photos = photosOf(useServices())
  const { phase } = useApplication().state
  useEffect(() => {
    if (phase === 'ready') void photos.resume()
  }, [photos, phase])
  return { states: useSyncExternalStore(photos.listen, photos.states), photos }
}
