import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'

/**
 * Login of a person by a WeChat code. On our side the person is a keyed hash: WeChat's ids stay out of tokens and keys. The
 * person's id in this app is stored with the person, for messages.
 */
export const openSession: Handler<Api['openSession']> = async ({ body }, world) => {
  const who = await world.wechat.exchangeLoginCode(body.code, body.from)
  if ('refusal' in who) return who
  const identity = who.unionid === null ? `openid:${body.from}:${who.openid}` : `unionid:${who.unionid}`
  const person = world.digest.keyed('person', identity)
  await world.reminders.knowPerson(person, body.from, who.openid)
  return { headers: {}, body: await world.tokens.issue(person) }
}
