import type { Merchants } from '#client/api/merchants'
import type { Result } from '#client/api/refusal'
import type { Dice } from '../mulberry32'
import type { SellerServer } from './seller-server'

/** What befalls the requests of a run, each as a probability. */
export type Weather = {
  /** A request does not arrive, or its answer does not. */
  readonly lost: number
  /** The phone stops waiting for a request that arrives later. */
  readonly late: number
}

type Parcel = { readonly act: () => 'over' | 'again' }

/**
 * A network in which nothing moves by itself: `move` takes one request or one answer, whichever the dice choose, a step
 * further.
 */
export function openSlowNetwork(server: SellerServer, dice: Dice) {
  const parcels = new Set<Parcel>()
  const state: { weather: Weather; online: boolean; loggedIn: boolean } = {
    weather: { lost: 0, late: 0 },
    online: true,
    loggedIn: true,
  }

  const ask = <T>(perform: () => Result<T>, isAlive: () => boolean): Promise<Result<T>> =>
    new Promise((resolve) => {
      const tell = (answer: Result<T>): void => {
        if (isAlive()) resolve(answer)
      }
      let answer: Result<T> | null = null
      const parcel: Parcel = {
        act() {
          const { weather, online, loggedIn } = state
          if (!online || dice.chance(weather.lost)) {
            tell({ ok: false, refusal: { kind: 'unreachable' } })
            return 'over'
          }
          if (answer !== null) {
            tell(answer)
            return 'over'
          }
          if (!loggedIn) {
            tell({ ok: false, refusal: { kind: 'login_failed' } })
            return 'over'
          }
          if (dice.chance(weather.late)) {
            tell({ ok: false, refusal: { kind: 'unreachable' } })
            return 'again'
          }
          answer = perform()
          return 'again'
        },
      }
      parcels.add(parcel)
    })

  /** The server as one running app reaches it; a killed app hears nothing more. */
  const merchantsFor = (isAlive: () => boolean): Merchants => {
    const never = () => ask<never>(() => ({ ok: false, refusal: { kind: 'unreadable' } }), isAlive)
    return {
      list: () => ask(server.list, isAlive),
      get: (id) => ask(() => server.get(id), isAlive),
      create: (patch, key) => ask(() => server.create(patch, key), isAlive),
      update: (id, version, patch) => ask(() => server.update(id, version, patch), isAlive),
      submit: never,
      withdraw: never,
      reopen: never,
    }
  }

  return {
    state,
    merchantsFor,
    /** Moves one request or answer; false when nothing is under way. */
    move(): boolean {
      const [first, ...rest] = parcels
      if (first === undefined) return false
      const parcel = dice.pick([first, ...rest])
      if (parcel.act() === 'over') parcels.delete(parcel)
      return true
    },
  }
}
