import { loginCode } from '../platform/login-code'
import { send } from '../platform/send'
import { storage } from '../platform/storage'
import { createCaller } from './caller'
import { createMerchants } from './merchants'
import { createSession } from './session'

const language = () => 'zh-CN'
const now = () => Date.now()

const session = createSession({ send, language, loginCode, storage, now })
const caller = createCaller({ send, language, session })

/** The server, as a seller reaches it from this phone. */
export const sellerApi = { session, merchants: createMerchants(caller) }
