import { type Template, templates } from '#shared/contract/reminder'
import type { Scene } from './scene'

type Who = { readonly owner: string; readonly openid: string }

type Source = 'client' | 'push'
/** Who reports a tap, in which order; sometimes nobody. */
const ways: readonly [readonly Source[], ...(readonly Source[])[]] = [
  ['client'],
  ['client', 'push'],
  ['push', 'client'],
  ['push', 'push'],
  [],
]

/** What WeChat itself knows of consents, and how many taps there were: the truth that our own ledger is held against. */
export type Ledger = {
  readonly tap: (who: Who, template: Template) => Promise<void>
  readonly revoke: (who: Who, template: Template) => Promise<void>
  /** WeChat takes one consent for a message; false where it holds none. */
  readonly take: (openid: string, template: Template) => boolean
  readonly check: (owner: string) => Promise<void>
}

export function openLedger({ world, dice, clock, count, violate }: Scene): Ledger {
  const taps = new Map<string, number>()
  const held = new Map<string, number>()
  const used = new Map<string, number>()
  const add = (to: Map<string, number>, key: string, step: number): number => {
    const sum = (to.get(key) ?? 0) + step
    to.set(key, sum)
    return sum
  }

  return {
    async tap({ owner, openid }, template) {
      const key = `${openid} ${template}`
      add(taps, key, 1)
      add(held, key, 1)
      const at = clock.now()
      const sources = dice.pick(ways)
      for (const source of sources)
        count(`tap ${await world.reminders.grant(owner, template, source, at, null)}`)
    },

    async revoke({ owner, openid }, template) {
      held.set(`${openid} ${template}`, 0)
      count('revoked')
      if (dice.chance(0.5)) await world.reminders.emptyConsents(owner, template, clock.now(), null)
    },

    take(openid, template) {
      const key = `${openid} ${template}`
      if ((held.get(key) ?? 0) < 1) return false
      add(held, key, -1)
      if (add(used, key, 1) > (taps.get(key) ?? 0)) violate('sent <= granted', key)
      return true
    },

    async check(owner) {
      const person = await world.reminders.person(owner)
      for (const template of templates)
        if (person !== null && person.consents[template] < 0)
          violate('no negative balance', `${owner} ${template}`)
    },
  }
}
