import type { Merchant } from '../../domain/merchant/merchant'
import { isAnnounced, reportOf } from '../../domain/webhook/merchant-event'
import { tryAgain } from '../../operations/try-again'
import type { World } from '../../ports/world'
import type { OutcomeOf } from '../works'
import { tellReceivers } from './tell-receivers'

const momentOf = ({ updatedAt }: Merchant, world: World) => ({ now: updatedAt, calendar: world.calendar })

/**
 * Announces one committed change of a merchant to receivers. The change may come again, late, or twice at once: a version
 * that was announced, or an older one, is skipped. Rules of the clock apply as of the instant of the change, so the same
 * change gives the same event whenever it comes. `before` is used only where nothing was announced of the merchant yet.
 */
export async function announceChange(
  before: () => Promise<Merchant | null>,
  after: Merchant,
  world: World,
): Promise<OutcomeOf<'outbox'>> {
  const outcome = await tryAgain(async () => {
    const state = await world.webhooks.receiverState(after.id)
    if (state !== null && state.version >= after.version) return 'told_before'
    if (state === null && !isAnnounced(after)) return 'nothing_new'
    const at = momentOf(after, world)
    const had = state === null ? await before() : null
    const known = had === null ? null : reportOf(had, at)
    return tellReceivers(after, state, known, at, world)
  })
  if (outcome === 'changed')
    throw new Error(
      `Merchant ${after.id}, version ${after.version}: not announced, its announced state changed at every attempt`,
    )
  return outcome
}
