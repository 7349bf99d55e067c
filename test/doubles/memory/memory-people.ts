import type { Person, ReminderStore } from '#functions/ports/reminder-store'
import type { Consents, Template } from '#shared/contract/reminder'
import type { MemoryMerchantStore } from './memory-merchant-store'

type Tap = { readonly at: string; readonly source: 'client' | 'push' }
type Known = {
  openids: Person['openids']
  consents: Consents
  taps: Partial<Record<Template, Tap>>
  took: Map<string, string>
}

const sameTapMs = 2 * 60 * 1000
type People = Pick<
  ReminderStore,
  'knowPerson' | 'person' | 'personOf' | 'grant' | 'emptyConsents' | 'takeConsent'
>

/** People and their consents in memory, by the rules of the port. */
export function memoryPeople(merchants: MemoryMerchantStore) {
  const people = new Map<string, Known>()
  const owners = new Map<string, string>()

  function known(id: string): Known {
    const had = people.get(id)
    if (had !== undefined) return had
    const made: Known = {
      openids: {},
      consents: { todo: 0, expiry: 0, result: 0 },
      taps: {},
      took: new Map(),
    }
    people.set(id, made)
    return made
  }
  const setConsents = (id: string, template: Template, count: number): void => {
    known(id).consents = { ...known(id).consents, [template]: count }
  }
  const port: People = {
    async knowPerson(person, door, openid) {
      const had = known(person)
      had.openids = { ...had.openids, [door]: openid }
      owners.set(openid, person)
    },

    async person(id) {
      const found = people.get(id)
      return found === undefined
        ? null
        : { id, openids: { ...found.openids }, consents: { ...found.consents } }
    },

    personOf: async (openid) => owners.get(openid) ?? null,

    async grant(person, template, source, at, kept) {
      if (kept !== null && merchants.isKept(kept)) return 'already_answered'
      const { taps, consents } = known(person)
      const tap = taps[template]
      const isFresh = tap === undefined || Date.parse(tap.at) < Date.parse(at) - sameTapMs
      if (!isFresh && !(source === 'client' && tap.source === source)) return 'counted_before'
      taps[template] = { at, source }
      setConsents(person, template, consents[template] + 1)
      if (kept !== null) merchants.keep(kept)
      return 'granted'
    },

    async emptyConsents(person, template, _at, kept) {
      if (kept !== null && merchants.isKept(kept)) return 'already_answered'
      setConsents(person, template, 0)
      if (kept !== null) merchants.keep(kept)
      return 'emptied'
    },

    async takeConsent(person, template, message) {
      const { consents, openids, took } = known(person)
      if (openids.mini_program === undefined) return null
      if (took.get(message.merchantId) === message.id) return openids.mini_program
      if (consents[template] < 1) return null
      took.set(message.merchantId, message.id)
      setConsents(person, template, consents[template] - 1)
      return openids.mini_program
    },
  }
  return {
    port,
    /** Returns the consent of a message that never left us. */
    giveBack(person: string, template: Template, merchantId: string): void {
      known(person).took.delete(merchantId)
      setConsents(person, template, known(person).consents[template] + 1)
    },
    all: () => [...people].map(([id, { took, ...known }]) => [id, known, [...took]]),
  }
}
