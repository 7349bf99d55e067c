import { eventId } from '../../domain/webhook/merchant-event'
import { secretOf, secretsInUse } from '../../domain/webhook/secrets'
import {
  delivered,
  failed,
  type Lane,
  type Tried,
  type Waiting,
  type Webhook,
} from '../../domain/webhook/webhook'
import { tryAgain } from '../../operations/try-again'
import type { World } from '../../ports/world'
import type { OutcomeOf } from '../works'
import type { ReceiverHealth } from './receiver-health'

const leaseSeconds = 60
const keptSeconds = 30 * 24 * 60 * 60

type LaneOutcome = OutcomeOf<'deliver'>

async function claim(lane: Lane, world: World): Promise<string | null> {
  const lease = world.chance.id()
  const claimed = { ...lane, lease, due: world.clock.after(leaseSeconds) }
  const written = await world.webhooks.writeLane(claimed, { forgetAt: world.clock.after(keptSeconds) })
  return written === 'written' ? lease : null
}

// Events may join the lane while the first is on its way: then the outcome is written on the lane as it is by then.
async function record(
  { webhookId, merchantId }: Lane,
  lease: string,
  world: World,
  tried: (lane: Lane) => Tried,
): Promise<Tried | null> {
  const outcome = await tryAgain(async () => {
    const current = await world.webhooks.lane(webhookId, merchantId)
    if (current === null || current.lease !== lease) return null
    const { lane, gaveUp } = tried(current)
    const forgetAt = world.clock.after(keptSeconds)
    const written = await world.webhooks.writeLane(lane, { gaveUp, forgetAt })
    return written === 'written' ? { lane, gaveUp } : written
  })
  return outcome === 'changed' ? null : outcome
}

async function deliverFirst(
  lane: Lane,
  first: Waiting,
  webhook: Webhook,
  world: World,
  note: ReceiverHealth['note'],
): Promise<LaneOutcome> {
  const lease = await claim(lane, world)
  if (lease === null) return 'changed'
  const body = await world.webhooks.eventBody(lane.merchantId, first.sequence)
  const now = world.clock.now()
  if (body === null) {
    const gone = await record(lane, lease, world, (held) => delivered(held, first.sequence, now))
    return gone === null ? 'changed' : 'forgotten'
  }
  const sent = await world.webhookSender.send({
    url: webhook.url,
    eventId: eventId(lane.merchantId, first.sequence),
    body,
    secrets: secretsInUse(webhook, now).map((version) => secretOf(webhook, version, world.webhookHash)),
  })
  const done = await record(lane, lease, world, (held) =>
    sent === 'delivered'
      ? delivered(held, first.sequence, now)
      : failed(held, first, { ...sent, fraction: world.chance.fraction() }, now, world.clock.after),
  )
  await note(sent)
  if (done === null) return 'changed'
  if (sent === 'delivered') return 'delivered'
  if (sent.failure === 'gone') return 'receiver_ended'
  return done.gaveUp === null ? 'delivery_failed' : 'gave_up'
}

/**
 * Sends the events that wait in one lane, in order, as long as the receiver takes them: the next event of a merchant is sent
 * only after the one before it was taken or given up. `isOver` ends the work between two events, as does a receiver to which
 * nothing may be sent.
 */
export async function deliverLane(
  webhook: Webhook,
  merchantId: string,
  world: World,
  health: ReceiverHealth,
  isOver: () => boolean,
  onOutcome: (outcome: LaneOutcome) => void,
): Promise<void> {
  while (!isOver() && health.mayBeSent()) {
    const lane = await world.webhooks.lane(webhook.id, merchantId)
    const [first] = lane?.waiting ?? []
    if (lane === null || first === undefined || lane.due === null || lane.due > world.clock.now()) return
    const outcome = await deliverFirst(lane, first, webhook, world, health.note)
    onOutcome(outcome)
    if (outcome === 'delivery_failed') return
  }
}
