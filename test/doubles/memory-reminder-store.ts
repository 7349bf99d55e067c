import type { Change } from '#functions/domain/change'
import type { Claim, Person, ReminderState, ReminderStore } from '#functions/ports/reminder-store'
import type { Consents, InboxMessage, Template } from '#shared/contract/reminder'
import { byText, memoryDueIndex, placeOf } from './memory-due-index'
import type { MemoryMerchantStore } from './memory-merchant-store'

/** A reminder store in memory. `dump` is all that it holds, as text. */
export type MemoryReminderStore = ReminderStore & { readonly dump: () => string }

type Tap = { readonly at: string; readonly source: 'client' | 'push' }
type Known = { openids: Person['openids']; consents: Consents; taps: Partial<Record<Template, Tap>> }

const sameTapMs = 2 * 60 * 1000
/** People, consents, inboxes and the index of what is due, beside the merchants they belong to, by the rules of the port. */
export function memoryReminderStore(merchants: MemoryMerchantStore): MemoryReminderStore {
  const people = new Map<string, Known>()
  const owners = new Map<string, string>()
  const inboxes = new Map<string, Map<string, InboxMessage>>()
  const calls = new Map<string, Map<string, InboxMessage>>()
  const states = new Map<string, Omit<ReminderState, 'remindAt'>>()
  const index = memoryDueIndex()

  merchants.follow(({ after, due }: Change) => {
    if (due.remindAt !== undefined) setDue(after.id, due.remindAt)
    if (due.endsAt !== undefined) index.set('settle', after.id, due.endsAt)
  })

  const fresh = (merchantId: string) => ({ merchantId, remindedOn: null, sending: null, retry: null })
  const row = (id: string) => states.get(id) ?? fresh(id)
  function setDue(id: string, at: string | null, more: Partial<ReminderState> = {}): void {
    index.set('remind', id, at)
    states.set(id, { ...row(id), ...more })
  }

  function known(id: string): Known {
    const had = people.get(id)
    if (had !== undefined) return had
    const made: Known = { openids: {}, consents: { todo: 0, expiry: 0, result: 0 }, taps: {} }
    people.set(id, made)
    return made
  }
  const setConsents = (id: string, template: Template, count: number): void => {
    known(id).consents = { ...known(id).consents, [template]: count }
  }
  const shelf = <T>(of: Map<string, Map<string, T>>, key: string): Map<string, T> => {
    const had = of.get(key) ?? new Map<string, T>()
    of.set(key, had)
    return had
  }

  function mayClaim({ merchant, state, day, message, again }: Claim): boolean {
    const now = row(merchant.id)
    const mayToday = again
      ? now.retry?.messageId === message.id
      : now.remindedOn === null || now.remindedOn < day
    return (
      merchants.versionOf(merchant.id) === merchant.version &&
      index.at('remind', merchant.id) === state.remindAt &&
      state.remindAt !== null &&
      now.sending === null &&
      mayToday &&
      (again || !shelf(inboxes, merchant.owner).has(message.id))
    )
  }

  return {
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

    inbox: async (person, limit) =>
      structuredClone(
        [...shelf(inboxes, person).values()].sort((left, right) => byText(right.id, left.id)).slice(0, limit),
      ),

    message: async (person, id) => structuredClone(shelf(inboxes, person).get(id)) ?? null,

    due: async (work, shard, until, limit, after) =>
      index
        .until(work, shard, until)
        .filter((due) => after === undefined || placeOf(due) > `${placeOf(after)}~`)
        .slice(0, limit),

    async state(id) {
      const held = states.get(id)
      return held === undefined ? null : structuredClone({ ...held, remindAt: index.at('remind', id) })
    },

    async claim(claim) {
      const { merchant, day, message, uses, leaseEndsAt } = claim
      if (!mayClaim(claim)) return 'changed'
      const balance = uses === null ? 0 : known(merchant.owner).consents[uses]
      if (uses !== null && balance < 1) return 'no_consent'
      if (uses !== null) setConsents(merchant.owner, uses, balance - 1)
      if (!claim.again) shelf(inboxes, merchant.owner).set(message.id, structuredClone(message))
      const sending = { messageId: message.id, until: leaseEndsAt }
      setDue(merchant.id, leaseEndsAt, { remindedOn: day, sending, retry: null })
      return 'claimed'
    },

    async record(state, records, next) {
      const held = row(state.merchantId)
      const messageId = state.sending?.messageId
      if (messageId === undefined || held.sending?.messageId !== messageId) return 'changed'
      if (index.at('remind', state.merchantId) !== state.remindAt) return 'changed'
      const retry = next.retry === null ? held.retry : { messageId, ...next.retry }
      setDue(state.merchantId, next.remindAt, { sending: null, retry })
      const [first] = records
      const message = first === undefined ? undefined : shelf(inboxes, first.person).get(first.messageId)
      if (first !== undefined && message !== undefined) {
        const told = records.map(({ channel, outcome, at }) => ({ channel, outcome, at }))
        const others = message.deliveries.filter(({ channel }) =>
          told.every((one) => one.channel !== channel),
        )
        const written = { ...message, deliveries: [...others, ...told] }
        shelf(inboxes, first.person).set(written.id, written)
        if (told.some(({ channel }) => channel === 'call_list'))
          shelf(calls, message.day).set(written.id, written)
      }
      if (next.giveBack !== null && first !== undefined)
        setConsents(first.person, next.giveBack, known(first.person).consents[next.giveBack] + 1)
      return 'recorded'
    },

    async reschedule(work, due, at) {
      if (index.at(work, due.merchantId) !== due.at) return 'changed'
      if (work === 'settle') index.set('settle', due.merchantId, at)
      else if (row(due.merchantId).sending !== null) return 'changed'
      else setDue(due.merchantId, at)
      return 'moved'
    },

    callList: async (day) =>
      structuredClone([...shelf(calls, day).values()].sort((left, right) => byText(left.id, right.id))),

    dump: () =>
      JSON.stringify([
        [...people],
        [...inboxes].map(([person, held]) => [person, [...held]]),
        [...calls].map(([day, held]) => [day, [...held]]),
        [...states],
        index.all(),
      ]),
  }
}
