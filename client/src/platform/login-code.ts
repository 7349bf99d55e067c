import Taro from '@tarojs/taro'
import type { LoginDoor } from '#shared/contract/session'
import { randomKey } from './random-key'
import { storage } from './storage'

/** A WeChat login code; or the browser is on its way to WeChat's login page; or WeChat has none for us. */
export type LoginCode =
  | { readonly kind: 'code'; readonly code: string; readonly from: LoginDoor }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unavailable' }

const stateKey = 'login-state'

const fromMiniProgram = async (): Promise<LoginCode> => {
  try {
    const { code } = await Taro.login()
    return code ? { kind: 'code', code, from: 'mini_program' } : { kind: 'unavailable' }
  } catch {
    return { kind: 'unavailable' }
  }
}

/** The address of the login page. WeChat wants its parameters in its own order, so they may be written as placeholders. */
const loginPage = (here: string, state: string): string => {
  const [redirect, mark] = [encodeURIComponent(here), encodeURIComponent(state)]
  if (OAUTH_URL.includes('REDIRECT_URI')) {
    return OAUTH_URL.replace('REDIRECT_URI', redirect).replace('STATE', mark)
  }
  return `${OAUTH_URL}${OAUTH_URL.includes('?') ? '&' : '?'}redirect_uri=${redirect}&state=${mark}`
}

/** Takes `code` and `state` out of the address, so that a reload or a shared link does not use the code again. */
const takeFromAddress = (): { code: string | null; state: string | null } => {
  const address = new URL(window.location.href)
  const taken = { code: address.searchParams.get('code'), state: address.searchParams.get('state') }
  if (taken.code !== null) {
    address.searchParams.delete('code')
    address.searchParams.delete('state')
    window.history.replaceState(window.history.state, '', address.toString())
  }
  return taken
}

const fromBrowser = (): LoginCode => {
  const { code, state } = takeFromAddress()
  const expected = storage.read(stateKey)
  storage.remove(stateKey)
  // A code that we did not ask for would log her in as somebody else, who would then have her papers.
  if (code !== null && state !== null && state === expected) {
    return { kind: 'code', code, from: 'official_account' }
  }
  const pageIsWeChats = /^https?:/.test(OAUTH_URL)
  if (pageIsWeChats && !/MicroMessenger/i.test(window.navigator.userAgent)) return { kind: 'elsewhere' }
  const mark = randomKey()
  storage.write(stateKey, mark)
  window.location.replace(loginPage(window.location.href, mark))
  return { kind: 'leaving' }
}

/** The login code of WeChat for this person, without a question to her. */
export const loginCode = async (): Promise<LoginCode> =>
  process.env.TARO_ENV === 'h5' ? fromBrowser() : fromMiniProgram()
