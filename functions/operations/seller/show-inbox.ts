import type { Api } from '#shared/contract/api'
import type { Handler } from '../../ports/handler'

const mostMessages = 50

/** Messages to the seller, newest first, with the channels that each used. */
export const showInbox: Handler<Api['showInbox']> = async ({ caller }, world) => {
  const [person, messages] = await Promise.all([
    world.reminders.person(caller.person),
    world.reminders.inbox(caller.person, mostMessages),
  ])
  return {
    headers: {},
    body: { items: [...messages], consents: person?.consents ?? { todo: 0, expiry: 0, result: 0 } },
  }
}
