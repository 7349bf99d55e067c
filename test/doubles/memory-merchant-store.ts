import type { Change } from '#functions/domain/change'
import { heldNumber } from '#functions/domain/life'
import type { Merchant } from '#functions/domain/merchant'
import type { Reading } from '#functions/domain/reading/reading'
import { isNumber, searchTerms, searchText } from '#functions/domain/search-terms'
import type { KeptAnswer, MerchantStore, NotCommitted } from '#functions/ports/merchant-store'
import type { AuditEntry } from '#shared/contract/staff'

/** A merchant store in memory. `dump` is all that it holds, as text: two equal dumps, and nothing was written between. */
export type MemoryMerchantStore = MerchantStore & {
  readonly dump: () => string
  readonly contents: () => {
    readonly merchants: readonly Merchant[]
    readonly holders: readonly (readonly [string, string])[]
  }
  /** The version now, 0 where there is none, for what is claimed only while it is current. */
  readonly versionOf: (id: string) => number
  readonly isKept: (answer: KeptAnswer) => boolean
  readonly keep: (answer: KeptAnswer) => void
  /** Has every change told, as it is written, to what is kept beside the merchants. */
  readonly follow: (hear: (change: Change) => void) => void
}

const mostDrafts = 3
const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Merchants in memory, by the rules of the port. */
export function memoryMerchantStore(): MemoryMerchantStore {
  const merchants = new Map<string, Merchant>()
  const holders = new Map<string, string>()
  const entries = new Map<string, AuditEntry[]>()
  const answers = new Map<string, KeptAnswer>()
  const readings = new Map<string, readonly Reading[]>()
  const barList = new Set<string>()
  const listeners: ((change: Change) => void)[] = []

  const all = (): readonly Merchant[] => [...merchants.values()]
  const answerKey = (actor: string, key: string): string => `${actor}\n${key}`

  function whyNot({ before, after, bars }: Change, answer: KeptAnswer | null): NotCommitted | null {
    if (answer !== null && answers.has(answerKey(answer.actor, answer.key))) return 'already_answered'
    if ((merchants.get(after.id)?.version ?? 0) !== (before?.version ?? 0)) return 'version_changed'
    if (bars?.forbidden.some((key) => barList.has(key))) return 'entity_barred'
    const number = heldNumber(after)
    const holder = number === null ? undefined : holders.get(number)
    if (holder !== undefined && holder !== after.id) return 'registration_number_taken'
    const begun = after.status === 'draft' && before?.status !== 'draft'
    const drafts = all().filter(({ owner, status }) => owner === after.owner && status === 'draft').length
    return begun && drafts >= mostDrafts ? 'too_many_drafts' : null
  }

  function write(change: Change, answer: KeptAnswer | null): void {
    const { before, after, entries: told, bars } = change
    const [had, has] = [before === null ? null : heldNumber(before), heldNumber(after)]
    if (had !== null && had !== has) holders.delete(had)
    if (has !== null) holders.set(has, after.id)
    merchants.set(after.id, structuredClone({ ...after, readings: [] }))
    for (const key of bars?.listed ?? []) barList.add(key)
    entries.set(after.id, [...(entries.get(after.id) ?? []), ...structuredClone(told)])
    if (answer !== null) answers.set(answerKey(answer.actor, answer.key), answer)
    for (const hear of listeners) hear(change)
  }

  return {
    async load(id) {
      const merchant = merchants.get(id)
      return merchant === undefined
        ? null
        : structuredClone({ ...merchant, readings: readings.get(id) ?? [] })
    },

    async barred(keys) {
      return keys.filter((key) => barList.has(key))
    },

    async keepReading(merchantId, reading) {
      await this.dropReading(merchantId, reading.paperId, reading.at)
      readings.set(merchantId, [...(readings.get(merchantId) ?? []), structuredClone(reading)])
    },

    async dropReading(merchantId, paperId) {
      readings.set(
        merchantId,
        (readings.get(merchantId) ?? []).filter((held) => held.paperId !== paperId),
      )
    },

    async ownedBy(person) {
      const owned = all().filter(({ owner }) => owner === person)
      return structuredClone(owned.sort((left, right) => byText(left.id, right.id)))
    },

    async holderOf(registrationNumber) {
      const id = holders.get(registrationNumber)
      return id === undefined ? null : this.load(id)
    },

    async queue(status, after, limit) {
      const place = ({ since, id }: { since: string; id: string }): string => `${since}#${id}`
      const waiting = all()
        .filter(
          (merchant) => merchant.status === status && (after === null || place(merchant) > place(after)),
        )
        .sort((left, right) => byText(place(left), place(right)))
      const page = waiting.slice(0, limit)
      const last = page.at(-1)
      return {
        merchants: structuredClone(page),
        reachedEnd: waiting.length <= limit,
        last: last === undefined ? null : { since: last.since, id: last.id },
      }
    },

    async search(text, after, limit) {
      const wanted = searchText(text)
      const found = all()
        .flatMap((merchant) =>
          searchTerms(merchant).map((term) => ({ merchant, term, row: `${term}#${merchant.id}` })),
        )
        .filter(({ term }) =>
          isNumber(wanted) ? term === wanted : !isNumber(term) && term.startsWith(wanted),
        )
        .filter(({ row }) => after === null || row > after)
        .sort((left, right) => byText(left.row, right.row))
      const page = found.slice(0, limit)
      return {
        merchants: structuredClone(page.map(({ merchant }) => merchant)),
        reachedEnd: found.length <= limit,
        last: page.at(-1)?.row ?? null,
      }
    },

    auditOf: async (id) => structuredClone(entries.get(id) ?? []),

    answerTo: async (actor, key) => answers.get(answerKey(actor, key)) ?? null,

    async commit(change, answer) {
      const refusal = whyNot(change, answer)
      if (refusal !== null) return refusal
      write(change, answer)
      return 'committed'
    },

    contents: () => ({ merchants: structuredClone(all()), holders: [...holders] }),

    versionOf: (id) => merchants.get(id)?.version ?? 0,
    isKept: ({ actor, key }) => answers.has(answerKey(actor, key)),
    keep: (answer) => void answers.set(answerKey(answer.actor, answer.key), answer),
    follow: (hear) => void listeners.push(hear),

    dump: () => JSON.stringify([[...merchants], [...holders], [...entries], [...answers], [...readings]]),
  }
}
