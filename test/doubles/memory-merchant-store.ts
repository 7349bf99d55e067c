import { allPapers } from '#functions/domain/application/content'
import type { Change } from '#functions/domain/merchant/change'
import type { Entry, Seal } from '#functions/domain/merchant/entry'
import { heldNumber } from '#functions/domain/merchant/life'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Reading } from '#functions/domain/reading/reading'
import { reviewTime } from '#functions/domain/review/review-time'
import type { Places } from '#functions/domain/staff/places'
import type { KeptAnswer, MerchantStore, NotCommitted } from '#functions/ports/merchant-store'
import { pageOf, rivalsFor } from './memory-lists'
import { memoryPhotoChecks } from './memory-photo-checks'

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

const sealOf =
  (merchantId: string): Seal =>
  (what, text) =>
    Buffer.from(`${merchantId}\n${what}\n${text}`).toString('base64')

/** Merchants in memory, by the rules of the port. */
export function memoryMerchantStore(): MemoryMerchantStore {
  const merchants = new Map<string, Merchant>()
  const places = new Map<string, Places>()
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
    places.set(after.id, change.places.has)
    for (const key of bars?.listed ?? []) barList.add(key)
    checks.hear(change)
    const time = reviewTime(change)
    if (time !== null) reviews.push((Date.parse(time.at) - Date.parse(time.since)) / 3_600_000)
    entries.set(after.id, [...(entries.get(after.id) ?? []), ...structuredClone(told)])
    if (answer !== null) answers.set(answerKey(answer.actor, answer.key), { ...answer, about: after.id })
    for (const hear of listeners) hear(change)
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

    async photoAt(sha256, owner) {
      const has = (merchant: Merchant) => allPapers(merchant).some((paper) => paper.sha256 === sha256)
      return all()
        .filter((merchant) => merchant.owner !== owner && has(merchant))
        .map(({ id }) => id)
        .sort(byText)
        .slice(0, 20)
    },

    ...checks.methods,

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

    async holdersOf(registrationNumbers) {
      const held = registrationNumbers.flatMap((number) => {
        const holder = merchants.get(holders.get(number) ?? '')
        return holder === undefined ? [] : [[number, structuredClone(holder)] as const]
      })
      return new Map(held)
    },

    rivalsFor: async (registrationNumber) => rivalsFor(all(), registrationNumber),

    find: async (lookup, after, limit) =>
      pageOf(
        [...places].flatMap(([id, standing]) => {
          const merchant = merchants.get(id)
          return merchant === undefined ? [] : [{ merchant, places: standing }]
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

    async forget(id) {
      const end = merchants.get(id)?.audit ?? forgotten.get(id)
      if (end === undefined) throw new Error('Nothing was sealed')
      forgotten.set(id, end)
      merchants.delete(id)
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
      write(change, answer)
      return 'committed'
    },

    contents: () => ({ merchants: structuredClone(all()), holders: [...holders] }),

    versionOf: (id) => merchants.get(id)?.version ?? 0,
    isKept: ({ actor, key }) => answers.has(answerKey(actor, key)),
    keep: (answer) => void answers.set(answerKey(answer.actor, answer.key), { ...answer, about: null }),
    follow: (hear) => void listeners.push(hear),

    dump: () => JSON.stringify([[...merchants], [...holders], [...entries], [...answers], [...readings]]),
  }
}
