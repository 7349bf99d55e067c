import type { Merchant } from '#functions/domain/merchant/merchant'
import type { ReceiverState } from '#functions/domain/webhook/merchant-event'
import type { Lane, Webhook } from '#functions/domain/webhook/webhook'
import type { UndeliveredOf, WebhookStore } from '#functions/ports/webhook-store'
import { byText, dueShardOf } from './memory-due-index'
import type { MemoryMerchantStore } from './memory-merchant-store'

/** A webhook store in memory. `dump` is all that it holds, as text. */
export type MemoryWebhookStore = WebhookStore & { readonly dump: () => string }

type StateRow = { readonly state: ReceiverState; readonly due: string | null }

const isMerchant = (value: unknown): value is Merchant =>
  typeof value === 'object' && value !== null && 'status' in value && 'version' in value
const place = (merchantId: string, sequence: number): string =>
  `${merchantId}#${String(sequence).padStart(8, '0')}`

/**
 * Receivers, what they know and what they are still to be sent, in memory, by the rules of the port. An image of the stream is here the merchant as she is.
 */
export function memoryWebhookStore(merchants: MemoryMerchantStore): MemoryWebhookStore {
  const webhooks = new Map<string, Webhook>()
  const states = new Map<string, StateRow>()
  const bodies = new Map<string, string>()
  const lanes = new Map<string, Lane>()
  const undelivered = new Map<string, Map<string, UndeliveredOf>>()

  const laneKey = (webhookId: string, merchantId: string): string => `${webhookId}#${merchantId}`
  const shelf = (webhookId: string): Map<string, UndeliveredOf> => {
    const had = undelivered.get(webhookId) ?? new Map<string, UndeliveredOf>()
    undelivered.set(webhookId, had)
    return had
  }
  const fresh = (webhookId: string, merchantId: string): Lane => ({
    webhookId,
    merchantId,
    waiting: [],
    attempts: 0,
    due: null,
    lease: null,
    revision: 0,
  })

  return {
    webhooks: async () => structuredClone([...webhooks.values()]),

    async addWebhook(webhook, kept) {
      if (kept !== null && merchants.isKept(kept)) return 'already_answered'
      webhooks.set(webhook.id, structuredClone(webhook))
      if (kept !== null) merchants.keep(kept)
      return 'added'
    },

    async changeWebhook(webhook, before, _at, kept) {
      if (kept !== null && merchants.isKept(kept)) return 'already_answered'
      const held = webhooks.get(webhook.id)
      if (held?.secretVersion !== before) return 'changed'
      webhooks.set(webhook.id, structuredClone({ ...webhook, health: held.health }))
      if (kept !== null) merchants.keep(kept)
      return 'written'
    },

    async writeHealth(id, health) {
      const held = webhooks.get(id)
      if (held === undefined) return 'not_found'
      webhooks.set(id, { ...held, health })
      return 'written'
    },

    removeWebhook: async (id) => (webhooks.delete(id) ? 'removed' : 'not_found'),

    async merchantOf(image) {
      if (!isMerchant(image)) throw new Error('The stream brought what is no image of an item')
      return image
    },

    receiverState: async (merchantId) => structuredClone(states.get(merchantId)?.state) ?? null,

    async announce({ before, after, event, looksAgainAt, webhookIds, now, until }) {
      const { merchantId, sequence } = after
      const held = states.get(merchantId)?.state
      if (held?.version !== before?.version || held?.sequence !== before?.sequence) return 'changed'
      states.set(merchantId, structuredClone({ state: after, due: looksAgainAt }))
      if (event === null) return 'written'
      bodies.set(place(merchantId, sequence), JSON.stringify(event))
      for (const webhookId of webhookIds) {
        const key = laneKey(webhookId, merchantId)
        const lane = lanes.get(key) ?? fresh(webhookId, merchantId)
        lanes.set(key, {
          ...lane,
          waiting: [...lane.waiting, { sequence, until }],
          due: lane.due ?? now,
          revision: lane.revision + 1,
        })
      }
      return 'written'
    },

    async dueAnnouncements(shard, until, limit) {
      return [...states]
        .flatMap(([merchantId, { due }]) => (due !== null && due <= until ? [{ merchantId, at: due }] : []))
        .filter(({ merchantId }) => dueShardOf(merchantId) === shard)
        .sort((left, right) => byText(`${left.at}#${left.merchantId}`, `${right.at}#${right.merchantId}`))
        .slice(0, limit)
    },

    async reschedule({ merchantId, at }, next) {
      const row = states.get(merchantId)
      if (row === undefined || row.due !== at) return 'changed'
      states.set(merchantId, { ...row, due: next })
      return 'moved'
    },

    eventBody: async (merchantId, sequence) => bodies.get(place(merchantId, sequence)) ?? null,

    sequencesFrom: async (merchantId, sequence) =>
      [...bodies.keys()]
        .filter((key) => key.startsWith(`${merchantId}#`) && key >= place(merchantId, sequence))
        .sort(byText)
        .map((key) => Number(key.split('#')[1])),

    lane: async (webhookId, merchantId) => structuredClone(lanes.get(laneKey(webhookId, merchantId))) ?? null,

    dueLanes: async (webhookId, until, limit) =>
      [...lanes.values()]
        .flatMap(({ webhookId: of, merchantId, due }) =>
          of === webhookId && due !== null && due <= until ? [{ due, merchantId }] : [],
        )
        .sort((left, right) => byText(`${left.due}#${left.merchantId}`, `${right.due}#${right.merchantId}`))
        .slice(0, limit)
        .map(({ merchantId }) => merchantId),

    async writeLane(lane, { gaveUp = null, putBack = [] }) {
      const { webhookId, merchantId } = lane
      const key = laneKey(webhookId, merchantId)
      if ((lanes.get(key)?.revision ?? 0) !== lane.revision) return 'changed'
      lanes.set(key, structuredClone({ ...lane, revision: lane.revision + 1 }))
      for (const sequence of putBack) shelf(webhookId).delete(place(merchantId, sequence))
      if (gaveUp !== null) shelf(webhookId).set(place(merchantId, gaveUp.sequence), { merchantId, ...gaveUp })
      return 'written'
    },

    async undelivered(webhookId, after, limit) {
      const from = after === null ? '' : place(after.merchantId, after.sequence)
      const found = [...shelf(webhookId)]
        .filter(([key]) => key > from)
        .sort(([left], [right]) => byText(left, right))
        .map(([, item]) => structuredClone(item))
      return { items: found.slice(0, limit), reachedEnd: found.length <= limit }
    },

    async keepAnswer(kept) {
      if (kept === null) return 'kept'
      if (merchants.isKept(kept)) return 'already_answered'
      merchants.keep(kept)
      return 'kept'
    },

    dump: () =>
      JSON.stringify([
        [...webhooks],
        [...states],
        [...bodies],
        [...lanes],
        [...undelivered].map(([id, held]) => [id, [...held]]),
      ]),
  }
}
