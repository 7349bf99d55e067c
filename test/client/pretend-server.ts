import type { Merchants } from '#client/api/merchants'
import type { Result } from '#client/api/refusal'
import type { Storage } from '#client/platform/storage'
import { changeFields } from '#functions/domain/application/change-fields'
import { showMerchant } from '#functions/domain/application/show-merchant'
import type { Draft } from '#functions/domain/merchant/merchant'
import type { Fault } from '#shared/contract/fault'
import type { Merchant, MerchantPatch } from '#shared/contract/merchant'
import { type ProblemCode, problems } from '#shared/contract/problem'
import { day, draftOf } from '#test/fixtures/merchants'
import { type Person, teaShop } from '#test/fixtures/people'

const moment = { now: day, calendar: () => true }

/** A seller who has given nothing yet. */
export const nobody: Person = { name: 'nobody', patch: {}, photos: [] }

/** An application as the server answers it. */
const shown = (draft: Draft): Merchant => showMerchant(draft, moment, 'zh-CN')

/** A draft of this person, as the server answers it. */
export const shownDraft = (person: Person = teaShop): Merchant =>
  shown({ ...draftOf('m1', 'owner', person), version: 1 })

export const refused = <T>(code: ProblemCode, faults: readonly Fault[] = []): Result<T> => ({
  ok: false,
  refusal: {
    kind: 'problem',
    problem: {
      type: `/docs#${code}`,
      title: code,
      status: problems[code].status,
      code,
      requestId: 'r1',
      retryable: problems[code].retryable,
      faults: [...faults],
    },
  },
})
export const unreachable: Result<never> = { ok: false, refusal: { kind: 'unreachable' } }

/** A phone's storage that outlives the app. */
export const memoryStorage = (): Storage & { readonly kept: Map<string, unknown> } => {
  const kept = new Map<string, unknown>()
  return {
    kept,
    read: (key) => kept.get(key) ?? null,
    write(key, value) {
      kept.set(key, JSON.parse(JSON.stringify(value)))
      return true
    },
    remove: (key) => void kept.delete(key),
  }
}

/** A server with one seller's drafts, in memory, that applies patches as the real one does. */
export const pretendServer = (person: Person | null = teaShop) => {
  let draft: Draft | null = person ? { ...draftOf('m1', 'owner', person), version: 1 } : null
  const calls: { name: string; key?: string; patch?: MerchantPatch; version?: number }[] = []
  const answers: Result<never>[] = []

  const answered = (
    call: (typeof calls)[number],
    succeed: () => Result<Merchant>,
  ): Promise<Result<Merchant>> => {
    calls.push(call)
    return Promise.resolve(answers.shift() ?? succeed())
  }
  const current = (): Result<Merchant> => (draft ? { ok: true, value: shown(draft) } : refused('not_found'))
  const apply = (patch: MerchantPatch): void => {
    const before = draft ?? draftOf('m1', 'owner', nobody)
    draft = { ...before, version: before.version + 1, fields: changeFields(before.fields, patch) }
  }

  const merchants: Merchants = {
    list: async () => {
      calls.push({ name: 'list' })
      return answers.shift() ?? { ok: true, value: { items: draft ? [shown(draft)] : [] } }
    },
    get: () => answered({ name: 'get' }, current),
    create: (patch, key) =>
      answered({ name: 'create', key, patch }, () => {
        apply(patch)
        return current()
      }),
    update: (_id, version, patch) =>
      answered({ name: 'update', version, patch }, () => {
        if (draft?.version !== version) return refused('version_changed')
        apply(patch)
        return current()
      }),
    submit: (_id, version, key) => answered({ name: 'submit', version, key }, current),
    withdraw: (_id, version, key) => answered({ name: 'withdraw', version, key }, current),
    reopen: (_id, key) =>
      answered({ name: 'reopen', key }, () => {
        if (draft) draft = { ...draft, version: draft.version + 1, since: day, sellerWroteAt: day }
        return current()
      }),
  }
  return {
    merchants,
    calls,
    /** The next call gets this instead of its answer. */
    answerNext: (...next: readonly Result<never>[]) => void answers.push(...next),
    /** Somebody changes the draft from another phone. */
    changeElsewhere: apply,
    /** She was not seen for so long that the draft has lapsed. */
    leaveAlone(): void {
      const long = '2026-06-01T02:00:00.000Z'
      if (draft) draft = { ...draft, since: long, sellerWroteAt: long }
    },
    draft: () => draft,
  }
}

/** Keys that count. */
export const countingKeys = (): (() => string) => {
  let made = 0
  return () => {
    made += 1
    return `key-${made}`
  }
}
