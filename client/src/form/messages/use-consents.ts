import { useEffect } from 'react'
import { useServices } from '../services'
import type { Consents } from './consents'

/** Asking her for messages. What the server has not heard yet goes out when such a page opens. */
export const useConsents = (): Consents => {
  const { consents } = useServices()
  useEffect(() => {
    void consents.report()
  }, [consents])
  return consents
}
