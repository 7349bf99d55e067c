import type { Change } from '#functions/domain/merchant/change'
import type { Plan } from '#functions/domain/reminder/plan'
import type { Claim, ReminderState, ReminderStore } from '#functions/ports/reminder-store'
import type { InboxMessage } from '#shared/contract/reminder'
import { byText, memoryDueIndex } from './memory-due-index'
import type { MemoryMerchantStore } from './memory-merchant-store'
import { memoryPeople } from './memory-people'

/** A reminder store in memory. `dump` is all that it holds, as text. */
export type MemoryReminderStore = ReminderStore & { readonly dump: () => string }

type Row = Omit<ReminderState, 'remindAt'> & { readonly plan: Plan | null }

/** People, consents, inboxes and the index of what is due, beside the merchants they belong to, by the rules of the port. */
export function memoryReminderStore(merchants: MemoryMerchantStore): MemoryReminderStore {
  const people = memoryPeople(merchants)
  const inboxes = new Map<string, Map<string, InboxMessage>>()
  const calls = new Map<string, Map<string, InboxMessage>>()
  const states = new Map<string, Row>()
  const index = memoryDueIndex()

  merchants.follow(({ after, effects: { due } }: Change) => {
    if (due.remindAt !== undefined)
      setDue(after.id, due.remindAt, { basedOn: after.version, plan: due.plan ?? null })
    if (due.isRebased) states.set(after.id, { ...row(after.id), basedOn: after.version })
    if (due.endsAt !== undefined) index.set('settle', after.id, due.endsAt)
    if (due.erasesAt !== undefined) index.set('erase', after.id, due.erasesAt)
  })

  const fresh = (merchantId: string) => ({
    merchantId,
    remindedOn: null,
    sending: null,
    retry: null,
    basedOn: null,
    plan: null,
  })
  const row = (id: string): Row => states.get(id) ?? fresh(id)
  function setDue(id: string, at: string | null, more: Partial<Row> = {}): void {
    index.set('remind', id, at)
    const plan = at === null ? { plan: null } : {}
    states.set(id, { ...row(id), ...more, ...plan })
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
      now.basedOn === state.basedOn &&
      index.at('remind', merchant.id) === state.remindAt &&
      state.remindAt !== null &&
      now.sending === null &&
      mayToday
    )
  }

  return {
    ...people.port,

    inbox: async (person, limit) =>
      structuredClone(
        [...shelf(inboxes, person).values()].sort((left, right) => byText(right.id, left.id)).slice(0, limit),
      ),

    message: async (person, id) => structuredClone(shelf(inboxes, person).get(id)) ?? null,

    due: async (work, shard, until, limit) =>
      index
        .until(work, shard, until)
        .slice(0, limit)
        .map((due) => {
          const { basedOn, plan } = row(due.merchantId)
          return work !== 'remind' ? due : { ...due, basedOn, plan: structuredClone(plan) }
        }),

    async state(id) {
      const held = states.get(id)
      if (held === undefined) return null
      const { plan: _, ...state } = held
      return structuredClone({ ...state, remindAt: index.at('remind', id) })
    },

    async claim(claim) {
      const { merchant, state, day, message, leaseEndsAt } = claim
      if (!mayClaim(claim)) return 'changed'
      const inbox = shelf(inboxes, merchant.owner)
      if (!inbox.has(message.id)) inbox.set(message.id, structuredClone(message))
      const sending = { messageId: message.id, until: leaseEndsAt }
      setDue(merchant.id, state.remindAt, { remindedOn: day, sending, retry: null })
      return 'claimed'
    },

    async record(state, records, next) {
      const held = row(state.merchantId)
      const messageId = state.sending?.messageId
      if (messageId === undefined || held.sending?.messageId !== messageId) return 'changed'
      if (index.at('remind', state.merchantId) !== state.remindAt) return 'changed'
      if (held.basedOn !== state.basedOn) return 'changed'
      const retry = next.retry === null ? held.retry : { messageId, ...next.retry }
      const plan = next.plan === undefined ? held.plan : next.plan
      setDue(state.merchantId, next.remindAt, { sending: null, retry, plan })
      const [first] = records
      const message = first === undefined ? undefined : shelf(inboxes, first.person).get(first.messageId)
      if (first !== undefined && message !== undefined) {
        const results = records.map(({ channel, outcome, at }) => ({ channel, outcome, at }))
        const others = message.deliveries.filter(({ channel }) =>
          results.every((one) => one.channel !== channel),
        )
        const written = { ...message, deliveries: [...others, ...results] }
        shelf(inboxes, first.person).set(written.id, written)
        if (results.some(({ channel }) => channel === 'call_list'))
          shelf(calls, message.day).set(written.id, written)
      }
      if (next.giveBack !== null && first !== undefined)
        people.giveBack(first.person, next.giveBack, state.merchantId)
      return 'recorded'
    },

    async reschedule(work, due, at, plan) {
      if (index.at(work, due.merchantId) !== due.at) return 'changed'
      if (work !== 'remind') index.set(work, due.merchantId, at)
      else if (row(due.merchantId).sending !== null) return 'changed'
      else setDue(due.merchantId, at, plan === undefined ? {} : { plan })
      return 'moved'
    },

    callList: async (day) =>
      structuredClone([...shelf(calls, day).values()].sort((left, right) => byText(left.id, right.id))),

    dump: () =>
      JSON.stringify([
        people.all(),
        [...inboxes].map(([person, held]) => [person, [...held]]),
        [...calls].map(([day, held]) => [day, [...held]]),
        [...states],
        index.all(),
      ]),
  }
}
