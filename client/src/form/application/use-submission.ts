import { createContext, useContext } from 'react'
import { sellerApi } from '../../api/seller-api'
import { randomKey } from '../../platform/random-key'
import { storage } from '../../platform/storage'
import { createSubmission, type Submission } from './submission'
import { theStore } from './use-application'

const { merchants } = sellerApi

/** Handing in and taking back, for the seller who holds this phone; tests put another in its place. */
export const SubmissionContext = createContext<Submission>(
  createSubmission({ store: theStore, merchants, storage, randomKey }),
)

/** Handing in and taking back. */
export const useSubmission = (): Submission => useContext(SubmissionContext)
