import type { ReceiverState, Report } from '#functions/domain/webhook/merchant-event'
import type { Lane } from '#functions/domain/webhook/webhook'
import type { Announcement, WebhookStore } from '#functions/ports/webhook-store'
import { day } from '#test/fixtures/merchants'

/** When the tries of an event end, and when the clock is asked again. */
export const later = '2026-11-28T02:00:00.000Z'
export const ever = '2100-01-01T00:00:00.000Z'

const report: Report = {
  status: 'submitted',
  nextAction: 'wait_review',
  missing: ['goods.label'],
  requirements: { 'goods.label': 'missing' },
}

/** What receivers know of a merchant after so many events. */
export const stateOf = (merchantId: string, sequence: number, version = sequence): ReceiverState => ({
  merchantId,
  version,
  sequence,
  report,
})

/** The announcement of one event. */
export const announcement = (
  before: ReceiverState | null,
  after: ReceiverState,
  webhookIds: readonly string[],
): Announcement => ({
  before,
  after,
  event: {
    type: 'merchant.status_changed',
    timestamp: day,
    data: {
      merchantId: after.merchantId,
      version: after.version,
      sequence: after.sequence,
      status: 'submitted',
      previousStatus: 'draft',
      nextAction: 'wait_review',
      missing: [],
      changed: [],
    },
  },
  looksAgainAt: later,
  webhookIds,
  now: day,
  until: later,
  forgetAt: ever,
})

/** Announces a merchant so many times. */
export async function announce(webhooks: WebhookStore, merchantId: string, webhookId: string, times: number) {
  let before = await webhooks.receiverState(merchantId)
  for (let count = 0; count < times; count += 1) {
    const after = stateOf(merchantId, (before?.sequence ?? 0) + 1)
    expect(await webhooks.announce(announcement(before, after, [webhookId]))).toBe('written')
    before = after
  }
}

export const laneOf = async (
  webhooks: WebhookStore,
  webhookId: string,
  merchantId: string,
): Promise<Lane> => {
  const lane = await webhooks.lane(webhookId, merchantId)
  if (lane === null) throw new Error('There is no such lane')
  return lane
}

export const sequences = ({ waiting }: Lane) => waiting.map(({ sequence }) => sequence)
