import { useEffect } from 'react'
import { useShown } from '../platform/navigation'
import { useApplication } from './application/use-application'

/** The application, read from the server when a page that needs it opens; logs in on the way. */
export const useLoaded = () => {
  const application = useApplication()
  const { store, state } = application
  useEffect(() => {
    if (state.phase === 'resting') void store.load()
  }, [store, state.phase])
  // Back from another page, or from another app: unsaved values are tried again.
  useShown(() => {
    if (store.state().phase === 'ready') void store.save()
  })
  return application
}
