import { loginCode } from '../platform/login-code'
import { now, phone } from '../platform/phone'
import { send } from '../platform/send'
import { storage } from '../platform/storage'
import { upload } from '../platform/upload'
import { createCaller } from './caller'
import { createDocuments } from './documents'
import { createMerchants } from './merchants'
import { createMessages } from './messages'
import { createSession } from './session'

const language = () => phone.language
const session = createSession({ send, language, loginCode, storage, now })

/** The way to the server, for operations that only some pages need. */
export const sellerCaller = createCaller({ send, language, session })

/** The server, as a seller reaches it from this phone. */
export const sellerApi = {
  merchants: createMerchants(sellerCaller),
  documents: createDocuments(sellerCaller, upload),
  messages: createMessages(sellerCaller),
}
