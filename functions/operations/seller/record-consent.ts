import type { Api } from '#shared/contract/api'
import type { Consents } from '#shared/contract/reminder'
import type { Answer, Handler } from '../../ports/handler'

const none: Consents = { todo: 0, expiry: 0, result: 0 }

/**
 * Record of the seller's answer when WeChat asked for consent. `accept` is good for one message; `ban` removes all consents;
 * `reject` and `filter` change nothing.
 */
export const recordConsent: Handler<Api['recordConsent']> = async (request, world) => {
  const { caller, body } = request
  const { template, outcome } = body
  const at = world.clock.now()
  const before = (await world.reminders.person(caller.person))?.consents ?? none
  const answer = (count: number): Answer<Consents> => ({
    headers: {},
    body: { ...before, [template]: count },
  })
  if (outcome === 'accept') {
    const answered = answer(before[template] + 1)
    const granted = await world.reminders.grant(caller.person, template, 'client', at, request.keep(answered))
    if (granted === 'already_answered') return granted
    return granted === 'granted' ? answered : answer(before[template])
  }
  if (outcome !== 'ban') return answer(before[template])
  const answered = answer(0)
  const emptied = await world.reminders.emptyConsents(caller.person, template, at, request.keep(answered))
  return emptied === 'already_answered' ? emptied : answered
}
