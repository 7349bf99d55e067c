import type { Api } from '#shared/contract/api'
import type { Handler } from '../ports/handler'

/** Logs a person in by WeChat's word. Who it is on our side is a keyed hash: WeChat's ids stay out of tokens and keys. */
export const openSession: Handler<Api['openSession']> = async ({ body }, world) => {
  const who = await world.wechat.exchangeLoginCode(body.code, body.from)
  if ('refusal' in who) return who
  const identity = who.unionid === null ? `openid:${body.from}:${who.openid}` : `unionid:${who.unionid}`
  return { headers: {}, body: await world.tokens.issue(world.digest.keyed('person', identity)) }
}
