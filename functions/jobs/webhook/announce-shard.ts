import type { DueAnnouncement } from '../../ports/webhook-store'
import { momentOf, type World } from '../../ports/world'
import { drain, timeLimit } from '../drain'
import type { Done, Failure, OutcomeOf } from '../works'
import { tellReceivers } from './tell-receivers'

const parkSeconds = 60 * 60
// For so long the table's stream keeps a change.
const streamSeconds = 24 * 60 * 60

/**
 * Asks the clock again of one merchant: what it alone has changed (selling is stopped, a paper has ended) is told. While a
 * change is written and not yet told, the change goes first, unless it is so old that the stream brings it no more.
 */
async function announceDue(due: DueAnnouncement, world: World): Promise<OutcomeOf<'announce'>> {
  const state = await world.webhooks.receiverState(due.merchantId)
  const merchant = await world.merchants.load(due.merchantId)
  if (merchant === null) {
    const moved = await world.webhooks.reschedule(due, null)
    return moved === 'moved' ? 'gone' : 'changed'
  }
  const isBehind = state !== null && state.version !== merchant.version
  if (isBehind && merchant.updatedAt > world.clock.after(-streamSeconds)) return 'changed'
  return tellReceivers(merchant, state, null, momentOf(world), world)
}

/** Announcement of what the clock alone has changed in one shard, the oldest first. One that fails is parked for an hour. */
export async function announceShard(
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Done<OutcomeOf<'announce'>>> {
  const outcomes = await drain<DueAnnouncement, OutcomeOf<'announce'>>({
    pageSize: 50,
    isOver: timeLimit(world.clock),
    due: (limit) => world.webhooks.dueAnnouncements(shard, world.clock.now(), limit),
    keyOf: ({ merchantId }) => merchantId,
    work: async (due, count) => count(await announceDue(due, world)),
    async onFailure(due, error) {
      onFailure({ merchantId: due.merchantId, error })
      await world.webhooks.reschedule(due, world.clock.after(parkSeconds))
    },
  })
  return { outcomes, backlogSeconds: 0 }
}
