import { createContext, useContext, useEffect } from 'react'
import { sellerApi } from '../../api/seller-api'
import { onNetworkBack } from '../../platform/phone'
import { randomKey } from '../../platform/random-key'
import { storage } from '../../platform/storage'
import { canSubscribe, subscribe } from '../../platform/subscribe'
import { type Consents, createConsents } from './consents'
import { theInbox } from './use-inbox'

const { messages } = sellerApi
const told = () => theInbox.state().consents

const theConsents = createConsents({ canSubscribe, subscribe, messages, told, storage, randomKey })
onNetworkBack(() => void theConsents.report())

/** What the seller who holds this phone agrees to be sent; tests put others in their place. */
export const ConsentsContext = createContext<Consents>(theConsents)

/** Asking her for messages. What the server has not heard yet goes out when such a page opens. */
export const useConsents = (): Consents => {
  const consents = useContext(ConsentsContext)
  useEffect(() => {
    void consents.report()
  }, [consents])
  return consents
}
