import { loginCode } from '../platform/login-code'
import { now, phone } from '../platform/phone'
import { send } from '../platform/send'
import { storage } from '../platform/storage'
import { createCaller } from './caller'
import { createLife } from './life'
import { createMerchants } from './merchants'
import { createMessages } from './messages'
import { createSession } from './session'

/** The server, as a seller reaches it from this phone. `caller` is the way to the operations that only some pages need. */
export const createSellerApi = () => {
  const language = () => phone.language
  const session = createSession({ send, language, loginCode, storage, now })
  const caller = createCaller({ send, language, session })
  return {
    caller,
    merchants: createMerchants(caller),
    life: createLife(caller),
    messages: createMessages(caller),
  }
}
