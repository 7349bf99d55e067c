import type { Api } from '#shared/contract/api'
import type { SanctionAnswer } from '#shared/contract/sanction'
import type { Merchant } from '../../domain/merchant/merchant'
import { offers, sanction } from '../../domain/review/sanctions'
import type { Answer, Handler } from '../../ports/handler'
import { changeInReach } from './change-as-staff'

/** What became of a sanction. */
export function answerSanction(merchant: Merchant, id: string | undefined): Answer<SanctionAnswer> {
  const held = merchant.sanctions.find((one) => one.id === id)
  if (held === undefined) throw new Error('A sanction vanished while it was written')
  return {
    headers: { etag: `"${merchant.version}"` },
    body: { sanctionId: held.id, state: held.state, offers: offers(merchant), version: merchant.version },
  }
}

/** Puts a sanction on a merchant, or asks for one that takes two people. */
export const sanctionMerchant: Handler<Api['sanctionMerchant']> = (request, world) => {
  const { body, caller } = request
  const id = world.chance.id()
  return changeInReach(
    request,
    world,
    (before, after) =>
      after.status === before.status && body.action !== 'warn' ? `ask_${body.action}` : body.action,
    (merchant, { now }) => sanction(merchant, body, { id, by: caller.name, now }),
    (written) => answerSanction(written, id),
  )
}
