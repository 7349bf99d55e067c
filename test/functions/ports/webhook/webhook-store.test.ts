import { healthy } from '#functions/domain/webhook/health'
import type { Webhook } from '#functions/domain/webhook/webhook'
import { dueShards } from '#functions/ports/reminder-store'
import { day } from '#test/fixtures/merchants'
import { answer, newId } from '../stored'
import { announce, announcement, ever, laneOf, later, sequences, stateOf } from './announcements'
import { eachWebhookStore } from './each-webhook-store'

const webhookNow = (id = newId()): Webhook => ({
  id,
  url: 'https://receiver.example/hook',
  description: 'the shop',
  createdAt: day,
  createdBy: 'supervisor',
  secretVersion: 1,
  previousSecrets: [],
  health: healthy,
})

eachWebhookStore((open) => {
  describe('receivers', () => {
    it('are added, changed from their latest revision, and removed once', async () => {
      const { webhooks } = open()
      const one = webhookNow()
      expect(await webhooks.addWebhook(one, null)).toBe('added')
      expect(await webhooks.webhooks()).toContainEqual(one)
      const next = { ...one, secretVersion: 2, previousSecrets: [{ secretVersion: 1, until: later }] }
      expect(await webhooks.changeWebhook(next, 1, day, null)).toBe('written')
      expect(await webhooks.changeWebhook({ ...next, secretVersion: 2 }, 1, day, null)).toBe('changed')
      expect(await webhooks.webhooks()).toContainEqual(next)
      expect(await webhooks.removeWebhook(one.id)).toBe('removed')
      expect(await webhooks.removeWebhook(one.id)).toBe('not_found')
      expect(await webhooks.changeWebhook(next, 2, day, null)).toBe('changed')
      expect((await webhooks.webhooks()).map(({ id }) => id)).not.toContain(one.id)
    })

    it('have a health that is written by itself: it and the secret leave each other alone', async () => {
      const { webhooks } = open()
      const one = webhookNow()
      await webhooks.addWebhook(one, null)
      const health = { failingSince: day, restsUntil: later, goneAt: null }
      expect(await webhooks.writeHealth(one.id, health)).toBe('written')
      expect(await webhooks.changeWebhook({ ...one, secretVersion: 2 }, 1, day, null)).toBe('written')
      expect(await webhooks.webhooks()).toContainEqual({ ...one, secretVersion: 2, health })
      expect(await webhooks.writeHealth(newId(), health)).toBe('not_found')
    })

    it('are added and changed together with the stored answer, or not at all', async () => {
      const { webhooks, merchants } = open()
      const [one, other] = [webhookNow(), webhookNow()]
      const [kept, again] = [answer(newId()), answer(newId())]
      expect(await webhooks.addWebhook(one, kept)).toBe('added')
      expect(await merchants.answerTo('actor', kept.key)).toEqual(kept)
      expect(await webhooks.addWebhook(other, kept)).toBe('already_answered')
      expect((await webhooks.webhooks()).map(({ id }) => id)).not.toContain(other.id)
      const next = { ...one, secretVersion: 2 }
      expect(await webhooks.changeWebhook(next, 1, day, again)).toBe('written')
      expect(await webhooks.changeWebhook({ ...next, secretVersion: 3 }, 2, day, again)).toBe(
        'already_answered',
      )
      expect(await webhooks.webhooks()).toContainEqual(next)
    })
  })

  it('an answer is stored once', async () => {
    const { webhooks, merchants } = open()
    const kept = answer(newId())
    expect(await webhooks.keepAnswer(null, day)).toBe('kept')
    expect(await webhooks.keepAnswer(kept, day)).toBe('kept')
    expect(await webhooks.keepAnswer(kept, day)).toBe('already_answered')
    expect(await merchants.answerTo('actor', kept.key)).toEqual(kept)
  })

  describe('the reported state of a merchant', () => {
    it('is stored with its event, as the basis of the next one', async () => {
      const { webhooks } = open()
      const [merchant, hook] = [newId(), newId()]
      expect(await webhooks.receiverState(merchant)).toBeNull()
      const first = announcement(null, stateOf(merchant, 1), [hook])
      expect(await webhooks.announce(first)).toBe('written')
      expect(await webhooks.receiverState(merchant)).toEqual(stateOf(merchant, 1))
      expect(await webhooks.eventBody(merchant, 1)).toBe(JSON.stringify(first.event))
      expect(await webhooks.eventBody(merchant, 2)).toBeNull()
    })

    it('is written once by simultaneous writers', async () => {
      const { webhooks } = open()
      const [merchant, hook] = [newId(), newId()]
      const both = [1, 2].map(() => webhooks.announce(announcement(null, stateOf(merchant, 1), [hook])))
      expect((await Promise.all(both)).sort()).toEqual(['changed', 'written'])
      expect(await webhooks.announce(announcement(null, stateOf(merchant, 1), [hook]))).toBe('changed')
      expect(sequences(await laneOf(webhooks, hook, merchant))).toEqual([1])
    })

    it('without an event only updates the known state', async () => {
      const { webhooks } = open()
      const [merchant, hook] = [newId(), newId()]
      await announce(webhooks, merchant, hook, 1)
      const quiet = { ...announcement(stateOf(merchant, 1), stateOf(merchant, 1, 2), [hook]), event: null }
      expect(await webhooks.announce({ ...quiet, looksAgainAt: null })).toBe('written')
      expect(await webhooks.receiverState(merchant)).toEqual(stateOf(merchant, 1, 2))
      expect(await webhooks.sequencesFrom(merchant, 1)).toEqual([1])
    })

    it('lists its events in order from a sequence on', async () => {
      const { webhooks } = open()
      const [merchant, hook] = [newId(), newId()]
      await announce(webhooks, merchant, hook, 12)
      expect(await webhooks.sequencesFrom(merchant, 9)).toEqual([9, 10, 11, 12])
    })

    it('is due to be looked at again at its instant, in one shard, until it is moved', async () => {
      const { webhooks } = open()
      const merchant = newId()
      await announce(webhooks, merchant, newId(), 1)
      const due = async (until: string) => {
        const shards = Array.from({ length: dueShards }, (_, shard) =>
          webhooks.dueAnnouncements(shard, until, 500),
        )
        return (await Promise.all(shards)).flat().filter(({ merchantId }) => merchantId === merchant)
      }
      expect(await due('2026-11-28T01:59:59.999Z')).toEqual([])
      expect(await due(later)).toEqual([{ merchantId: merchant, at: later }])
      const one = { merchantId: merchant, at: later }
      expect(await webhooks.reschedule(one, ever)).toBe('moved')
      expect(await webhooks.reschedule(one, ever)).toBe('changed')
      expect(await due(later)).toEqual([])
      expect(await webhooks.reschedule({ ...one, at: ever }, null)).toBe('moved')
      expect(await due(ever)).toEqual([])
    })
  })
})
