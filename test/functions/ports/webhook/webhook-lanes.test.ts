import { day } from '#test/fixtures/merchants'
import { newId } from '../stored'
import { announce, ever, laneOf, later, sequences } from './announcements'
import { eachWebhookStore } from './each-webhook-store'

eachWebhookStore((open) => {
  describe('a lane', () => {
    it('takes events in order and is due from the first on, whatever joins it', async () => {
      const { webhooks } = open()
      const [merchant, hook] = [newId(), newId()]
      await announce(webhooks, merchant, hook, 1)
      const lane = await laneOf(webhooks, hook, merchant)
      expect(lane).toMatchObject({
        waiting: [{ sequence: 1, until: later }],
        due: day,
        attempts: 0,
        lease: null,
      })
      await webhooks.writeLane({ ...lane, due: later, lease: 'worker' }, { forgetAt: ever })
      await announce(webhooks, merchant, hook, 1)
      const joined = await laneOf(webhooks, hook, merchant)
      expect(joined).toMatchObject({ due: later, lease: 'worker' })
      expect(sequences(joined)).toEqual([1, 2])
    })

    it('is overwritten only from its latest revision', async () => {
      const { webhooks } = open()
      const [merchant, hook] = [newId(), newId()]
      await announce(webhooks, merchant, hook, 1)
      const lane = await laneOf(webhooks, hook, merchant)
      const both = ['a', 'b'].map((lease) => webhooks.writeLane({ ...lane, lease }, { forgetAt: ever }))
      expect((await Promise.all(both)).sort()).toEqual(['changed', 'written'])
      expect(await webhooks.writeLane({ ...lane, revision: 0 }, { forgetAt: ever })).toBe('changed')
    })

    it('is due among the lanes of its receiver, the oldest first, until nothing waits in it', async () => {
      const { webhooks } = open()
      const [hook, other] = [newId(), newId()]
      const [first, second] = [newId(), newId()]
      await announce(webhooks, second, hook, 1)
      await announce(webhooks, first, other, 1)
      await announce(webhooks, first, hook, 1)
      expect(await webhooks.dueLanes(hook, '2026-11-25T01:59:59.999Z', 10)).toEqual([])
      expect(await webhooks.dueLanes(hook, day, 10)).toEqual([first, second].sort())
      expect(await webhooks.dueLanes(hook, day, 1)).toHaveLength(1)
      const lane = await laneOf(webhooks, hook, first)
      await webhooks.writeLane({ ...lane, waiting: [], due: null }, { forgetAt: ever })
      expect(await webhooks.dueLanes(hook, ever, 10)).toEqual([second])
    })

    it('moves given-up events to a list by merchant and sequence, and takes them back from it', async () => {
      const { webhooks } = open()
      const [merchant, hook] = [newId(), newId()]
      await announce(webhooks, merchant, hook, 3)
      for (const sequence of [1, 2, 3]) {
        const lane = await laneOf(webhooks, hook, merchant)
        const gaveUp = { sequence, gaveUpAt: later, attempts: 20, failure: 'unanswered' } as const
        const rest = lane.waiting.filter((one) => one.sequence !== sequence)
        await webhooks.writeLane({ ...lane, waiting: rest, due: null }, { gaveUp, forgetAt: ever })
      }
      const page = await webhooks.undelivered(hook, null, 2)
      expect(page.items).toEqual(
        [1, 2].map((sequence) => ({
          merchantId: merchant,
          sequence,
          gaveUpAt: later,
          attempts: 20,
          failure: 'unanswered',
        })),
      )
      expect(page.reachedEnd).toBe(false)
      const rest = await webhooks.undelivered(hook, page.items[1] ?? null, 2)
      expect(rest.items.map(({ sequence }) => sequence)).toEqual([3])
      expect(rest.reachedEnd).toBe(true)
      const lane = await laneOf(webhooks, hook, merchant)
      const back = { ...lane, waiting: [{ sequence: 2, until: ever }], due: later }
      expect(await webhooks.writeLane(back, { putBack: [2], forgetAt: ever })).toBe('written')
      const left = await webhooks.undelivered(hook, null, 10)
      expect(left.items.map(({ sequence }) => sequence)).toEqual([1, 3])
      expect(await webhooks.dueLanes(hook, later, 10)).toEqual([merchant])
    })

    it('of a receiver without events does not exist', async () => {
      expect(await open().webhooks.lane(newId(), newId())).toBeNull()
    })
  })
})
