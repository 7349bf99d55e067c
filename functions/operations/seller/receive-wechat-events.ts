import type { Api } from '#shared/contract/api'
import { refuse } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'
import type { PushEvent } from '../../ports/wechat-push'
import type { World } from '../../ports/world'

// The outcome of a message is known from sending it; an answer of the person, or one withdrawn in WeChat's settings, is
// news.
async function learn(event: PushEvent, world: World): Promise<void> {
  if (event.kind === 'sent') return
  const person = await world.reminders.personOf(event.openid)
  if (person === null) return
  if (event.kind === 'accept') await world.reminders.grant(person, event.template, 'push', event.at, null)
  else await world.reminders.emptyConsents(person, event.template, world.clock.now(), null)
}

/** Receipt of WeChat's pushes with people's answers. WeChat repeats a push until it reads `success`. */
export const receiveWechatEvents: Handler<Api['receiveWechatEvents']> = async ({ query, body }, world) => {
  if (!world.wechatPush.isGenuine(query)) return refuse('signature_invalid')
  const events = world.wechatPush.read(body)
  if (events === 'unreadable')
    return refuse('body_invalid', [{ code: 'format_invalid', path: '', level: 'reject' }])
  for (const event of events) await learn(event, world)
  return { headers: {}, body: 'success' }
}
