import type { Effects } from '#functions/domain/effects/effects'
import type { Change } from '#functions/domain/merchant/change'
import type { Entry, Seal } from '#functions/domain/merchant/entry'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Reading } from '#functions/domain/reading/reading'
import type { KeptAnswer, MerchantStore, NotCommitted } from '#functions/ports/merchant-store'
import { pageOf } from './memory-lists'
import { memoryPhotoChecks } from './memory-photo-checks'
import { memoryPointers } from './memory-pointers'

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

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const sealOf =
  (merchantId: string): Seal =>
  (auditSeq, text) =>
    Buffer.from(`${merchantId}\n${auditSeq}\n${text}`).toString('base64')

/** Merchants in memory, by the rules of the port. */
export function memoryMerchantStore(): MemoryMerchantStore {
  const merchants = new Map<string, Merchant>()
  const places = new Map<string, Effects['place']>()
  const pointers = memoryPointers()
  const holders = new Map<string, string>()
  const entries = new Map<string, Entry[]>()
  const forgotten = new Map<string, Merchant['audit']>()
  const answers = new Map<string, KeptAnswer & { readonly about: string | null }>()
  const readings = new Map<string, readonly Reading[]>()
  const reviews: number[] = []
  const checks = memoryPhotoChecks()
  const barList = new Set<string>()
  const listeners: ((change: Change) => void)[] = []

  const all = (): readonly Merchant[] => [...merchants.values()]
  const answerKey = (actor: string, key: string): string => `${actor}\n${key}`

  const keep = (answer: KeptAnswer, about: string | null): void =>
    void answers.set(answerKey(answer.actor, answer.key), { ...answer, about })

  function whyNot({ before, after, effects }: Change, answer: KeptAnswer | null): NotCommitted | null {
    const { bars, hold, draft } = effects
    if (answer !== null && answers.has(answerKey(answer.actor, answer.key))) return 'already_answered'
    if ((merchants.get(after.id)?.version ?? 0) !== (before?.version ?? 0)) return 'version_changed'
    if (bars.forbidden.some((key) => barList.has(key))) return 'entity_barred'
    if (hold.taken !== null && holders.has(hold.taken)) return 'registration_number_taken'
    const drafts = all().filter(({ owner, status }) => owner === draft?.person && status === 'draft')
    return draft !== null && drafts.length >= draft.most ? 'too_many_drafts' : null
  }

  function write({ after, entries: added, effects }: Change): void {
    const { hold, place, bars, reviewTime } = effects
    merchants.set(after.id, structuredClone({ ...after, readings: [] }))
    entries.set(after.id, [...(entries.get(after.id) ?? []), ...structuredClone(added)])
    if (hold.released !== null) holders.delete(hold.released)
    if (hold.taken !== null) holders.set(hold.taken, after.id)
    places.set(after.id, place)
    pointers.apply(after.id, effects.pointers)
    checks.apply(after.id, effects.photoChecks)
    for (const key of bars.listed) barList.add(key)
    if (reviewTime !== null) reviews.push(reviewTime.hours)
  }

  return {
    async load(id) {
      const merchant = merchants.get(id)
      return merchant === undefined
        ? null
        : structuredClone({ ...merchant, readings: readings.get(id) ?? [] })
    },

    async reviewHours(limit) {
      return reviews.slice(-limit).reverse()
    },

    photoAt: async (sha256, owner) =>
      pointers
        .idsWhere((one) => one.by === 'photo' && one.sha256 === sha256 && one.person !== owner)
        .sort(byText)
        .slice(0, 20),

    ...checks.methods,

    async barred(keys) {
      return keys.filter((key) => barList.has(key))
    },

    async keepReading(merchantId, reading) {
      if (!merchants.has(merchantId)) throw new Error(`The merchant ${merchantId} has no data key`)
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
      const owned = pointers.idsWhere((one) => one.by === 'owner' && one.person === person)
      return structuredClone(owned.sort(byText).flatMap((id) => merchants.get(id) ?? []))
    },

    async holderOf(registrationNumber) {
      const id = holders.get(registrationNumber)
      return id === undefined ? null : this.load(id)
    },

    async holdersOf(registrationNumbers) {
      const held = registrationNumbers.flatMap((number) => {
        const holder = merchants.get(holders.get(number) ?? '')
        return holder === undefined ? [] : [[number, structuredClone(holder)] as const]
      })
      return new Map(held)
    },

    rivalsFor: async (registrationNumber) => [
      ...[holders.get(registrationNumber)].flatMap((id) => id ?? []),
      ...pointers.idsWhere((one) => one.by === 'rival' && one.number === registrationNumber),
    ],

    find: async (lookup, after, limit) =>
      pageOf(
        [...places].flatMap(([id, place]) => {
          const merchant = merchants.get(id)
          return merchant === undefined ? [] : [{ merchant, place, pointers: pointers.of(id) }]
        }),
        lookup,
        after,
        limit,
      ),

    auditOf: async (id) => structuredClone(entries.get(id) ?? []),

    auditEndOf: async (id) => merchants.get(id)?.audit ?? forgotten.get(id) ?? null,

    async sealFor(merchantId) {
      if (forgotten.has(merchantId)) throw new Error('Who is forgotten has no key')
      return sealOf(merchantId)
    },

    async forget(id, removed) {
      const end = merchants.get(id)?.audit ?? forgotten.get(id)
      if (end === undefined) throw new Error('Nothing was sealed')
      forgotten.set(id, end)
      merchants.delete(id)
      pointers.apply(id, { added: [], removed })
      readings.delete(id)
      const sealed = (entries.get(id) ?? []).map((entry) => ({ ...entry, before: null, after: {} }))
      entries.set(id, sealed)
    },

    async answerTo(actor, key) {
      const held = answers.get(answerKey(actor, key))
      if (held === undefined || forgotten.has(held.about ?? '')) return null
      const { about: _, ...answer } = held
      return answer
    },

    async commit(change, answer) {
      const refusal = whyNot(change, answer)
      if (refusal !== null) return refusal
      write(change)
      if (answer !== null) keep(answer, change.after.id)
      for (const hear of listeners) hear(change)
      return 'committed'
    },

    contents: () => ({ merchants: structuredClone(all()), holders: [...holders] }),

    versionOf: (id) => merchants.get(id)?.version ?? 0,
    isKept: ({ actor, key }) => answers.has(answerKey(actor, key)),
    keep: (answer) => keep(answer, null),
    follow: (hear) => void listeners.push(hear),

    dump: () => JSON.stringify([[...merchants], [...holders], [...entries], [...answers], [...readings]]),
  }
}
