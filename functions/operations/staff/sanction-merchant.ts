import type { Api } from '#shared/contract/api'
import type { SanctionAnswer } from '#shared/contract/sanction'
import type { Merchant } from '../../domain/merchant/merchant'
import { offers, sanction } from '../../domain/review/sanctions'
import type { Answer, Handler } from '../../ports/handler'
import { changeInReach } from '../change'

/** The answer to a sanction: its state, and the sanctions for which there is now ground. */
export function answerSanction(merchant: Merchant, id: string): Answer<SanctionAnswer> {
  const held = merchant.sanctions.find((one) => one.id === id)
  if (held === undefined)
    throw new Error(`Merchant ${merchant.id}: sanction ${id} vanished while it was written`)
  return {
    headers: { etag: `"${merchant.version}"` },
    body: { sanctionId: held.id, state: held.state, offers: offers(merchant), version: merchant.version },
  }
}

/** A sanction on a merchant, or the request for one that takes two people. */
export const sanctionMerchant: Handler<Api['sanctionMerchant']> = (request, world) => {
  const { body, caller } = request
  const id = world.chance.id()
  return changeInReach(request, world, {
    action: (_before, { status }) =>
      (body.action === 'close' && status !== 'closed') || (body.action === 'bar' && status !== 'barred')
        ? `ask_${body.action}`
        : body.action,
    decide: (merchant, { now }) => sanction(merchant, body, { id, by: caller.name, now }),
    answer: (written) => answerSanction(written, id),
  })
}
