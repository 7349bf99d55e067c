import type { DueAnnouncement } from '../../ports/webhook-store'
import { momentOf, type World } from '../../ports/world'
import { drain, timeLimit } from '../drain'
import type { Done, Failure, OutcomeOf } from '../works'
import { tellReceivers } from './tell-receivers'

const parkSeconds = 60 * 60
// The time for which the table's stream keeps a change.
const streamSeconds = 24 * 60 * 60

/**
 * Announces the changes that the clock alone has made to one merchant (selling is stopped, a paper has ended). A written
 * change that is not yet announced goes first, unless it is too old for the stream to bring it.
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

/**
 * Announcement of the changes that the clock alone has made in one shard, the oldest first. A merchant that fails is parked
 * for an hour.
 */
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
