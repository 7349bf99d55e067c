import type { Moment } from '../../domain/application/assess'
import type { Merchant } from '../../domain/merchant/merchant'
import {
  eventFor,
  looksAgainAt,
  type ReceiverState,
  type Report,
  reportOf,
} from '../../domain/webhook/merchant-event'
import { triesForSeconds } from '../../domain/webhook/webhook'
import type { World } from '../../ports/world'

const keptSeconds = 60 * 24 * 60 * 60

/**
 * Writes the news of a merchant at a moment: the event into the lane of every receiver that has not ended, and the state
 * that receivers now have. `known` is the state of the merchant before, where nothing was announced of it yet.
 */
export async function tellReceivers(
  merchant: Merchant,
  state: ReceiverState | null,
  known: Report | null,
  at: Moment,
  world: World,
): Promise<'told' | 'nothing_new' | 'changed'> {
  const report = reportOf(merchant, at)
  const next = (state?.sequence ?? 0) + 1
  const event = eventFor(merchant, state?.report ?? known, next, report, at.now)
  const webhooks = event === null ? [] : await world.webhooks.webhooks()
  const receiving = webhooks.filter(({ health }) => health.goneAt === null)
  const { id: merchantId, version } = merchant
  const outcome = await world.webhooks.announce({
    before: state,
    after: { merchantId, version, sequence: event === null ? next - 1 : next, report },
    event,
    looksAgainAt: looksAgainAt(merchant, at),
    webhookIds: receiving.map(({ id }) => id),
    now: world.clock.now(),
    until: world.clock.after(triesForSeconds),
    forgetAt: world.clock.after(keptSeconds),
  })
  if (outcome === 'changed') return outcome
  return event === null ? 'nothing_new' : 'told'
}
