import { createContext, useContext } from 'react'
import { createLife } from '../../api/life'
import { sellerCaller } from '../../api/seller-api'
import { randomKey } from '../../platform/random-key'
import { storage } from '../../platform/storage'
import { createDeeds, type Deeds } from './deeds'
import { theStore } from './use-application'

/** The deeds of the seller who holds this phone; tests put others in their place. */
export const DeedsContext = createContext<Deeds>(
  createDeeds({ store: theStore, life: createLife(sellerCaller), storage, randomKey }),
)

/** What she can do in the life of her shop. */
export const useDeeds = (): Deeds => useContext(DeedsContext)
