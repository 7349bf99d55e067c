import type { World } from '#functions/ports/world'
import type { Scene } from './scene'

/** A mistake put in on purpose: the world as a worker with that mistake would see it, and the rule whose check finds it. */
export type Bug = { readonly finds: string; readonly plant: Plant }
type Plant = (world: World, scene: Scene) => World

const withStore = (world: World, reminders: Partial<World['reminders']>): World => ({
  ...world,
  reminders: { ...world.reminders, ...reminders },
})

/** Mistakes that the checks must find, or they would find nothing else either. */
export const plantedBugs: Readonly<Record<string, readonly [finds: string, plant: Plant]>> = {
  'the claim does not look again': [
    'never after the cure',
    (world) =>
      withStore(world, {
        async claim(claim) {
          const state = (await world.reminders.state(claim.merchant.id)) ?? claim.state
          return world.reminders.claim({ ...claim, state })
        },
      }),
  ],
  'a claim that failed is sent all the same': [
    'once a day',
    (world) =>
      withStore(world, {
        async claim(claim) {
          const outcome = await world.reminders.claim(claim)
          return outcome === 'changed' ? 'claimed' : outcome
        },
      }),
  ],
  'what may have been sent is sent again': [
    'once a day',
    (world) => ({
      ...world,
      messenger: {
        async send(message) {
          const result = await world.messenger.send(message)
          return result.outcome === 'unknown' ? { outcome: 'not_sent', reason: 'busy' } : result
        },
      },
    }),
  ],
  'a consent that was not used is not given back': [
    'no consent burnt',
    (world) =>
      withStore(world, {
        record: (state, records, next) => world.reminders.record(state, records, { ...next, giveBack: null }),
      }),
  ],
  'every consent is given back': [
    'no consent burnt',
    (world) =>
      withStore(world, {
        record: (state, records, next) =>
          world.reminders.record(state, records, { ...next, giveBack: 'todo' }),
      }),
  ],
  'the hours are not looked at': [
    'only from 09:00 to 20:00',
    (world) => ({
      ...world,
      clock: {
        now: () => {
          const now = world.clock.now()
          const hour = Number(now.slice(11, 13))
          return hour >= 1 && hour < 12 ? now : `${now.slice(0, 10)}T11${now.slice(13)}`
        },
        after: world.clock.after,
      },
      messenger: { send: (message) => world.messenger.send({ ...message, notAfter: '9999' }) },
    }),
  ],
  'the next day is not written down': [
    'every due reminder is told or explained',
    (world) =>
      withStore(world, {
        record: (state, records, next) => world.reminders.record(state, records, { ...next, remindAt: null }),
      }),
  ],
  'a lease that is over is sent anew': [
    'once a day',
    (world) =>
      withStore(world, {
        async state(id) {
          const state = await world.reminders.state(id)
          if (state === null || state.sending === null || state.sending.until > world.clock.now())
            return state
          const next = { remindAt: state.remindAt, giveBack: null, retry: { day: '', after: '' } }
          await world.reminders.record(state, [], next)
          const { messageId } = state.sending
          const day = state.remindedOn ?? ''
          return { ...state, sending: null, retry: { messageId, day, after: '2026-01-01' } }
        },
      }),
  ],
  'one that cannot be read stops the rest': [
    'every due reminder is told or explained',
    (world) => ({
      ...withStore(world, {
        reschedule: async (work, due, at) => {
          await world.merchants.load(due.merchantId)
          return world.reminders.reschedule(work, due, at)
        },
      }),
    }),
  ],
}
