import type { Merchant } from '#shared/contract/merchant'
import type { Merchants } from '../../api/merchants'
import type { Refusal, Result } from '../../api/refusal'
import { mayChange } from '../application/open-at'
import { editOf, knownAs, unborn } from './applications'
import { heldBy, sendable } from './edit'
import type { KnownApplications } from './known-applications'
import { newKeysOf, patchOf } from './patch-of'
import { firstOf, isNothing, type Typed, withoutSent } from './typed'

export type SavingNeeds = {
  readonly merchants: Merchants
  readonly randomKey: () => string
  readonly applications: KnownApplications
}

/** How often a save is repeated on top of a newer version before it waits for the next one. */
const repeats = 3

/** The saves of what is typed: one request after the other, each for its own application. */
export const createSaving = ({ merchants, randomKey, applications }: SavingNeeds) => {
  const { texts, beginning, state, dispatch, recall, read, bear, edited, bornElsewhere } = applications

  /** The first save of the new application; the same on every tab and after a lost answer. */
  const create = async (fields: Typed): Promise<Result<Merchant>> => {
    const elsewhere = bornElsewhere()
    if (elsewhere !== undefined) {
      const born = await merchants.get(elsewhere)
      if (born.ok) bear(born.value)
      return born
    }
    const { known, sent } = beginning.read()
    const first = sent ?? { key: randomKey(), fields }
    beginning.write({ known, sent: first })
    texts.addNewKeys(unborn, newKeysOf(null, first.fields))
    const result = await merchants.create(patchOf(null, first.fields), first.key)
    const now = beginning.read()
    if (result.ok) {
      // A late answer is not of an application that she has begun since.
      const isOfThis = now.sent?.key === first.key || now.bornAs === result.value.id
      if (isOfThis) bear(result.value, first.fields)
      else read(result.value, first.fields)
    } else if (result.refusal.kind === 'problem' && !result.refusal.problem.retryable) {
      if (now.sent?.key === first.key) beginning.write({ known })
    }
    return result
  }

  const update = async (merchant: Merchant, sent: Typed): Promise<Result<Merchant>> => {
    texts.addNewKeys(merchant.id, newKeysOf(merchant, sent))
    const result = await merchants.update(merchant.id, merchant.version, patchOf(merchant, sent))
    if (result.ok) read(result.value, sent)
    return result
  }

  /** Reads the application again after a refusal of its version. True when what is typed may be sent on top of it. */
  const isRenewed = async (id: string, refusal: Refusal): Promise<boolean> => {
    if (refusal.kind !== 'problem' || refusal.problem.code !== 'version_changed') return false
    const fresh = await merchants.get(id)
    if (fresh.ok) read(fresh.value)
    return fresh.ok
  }

  /** Sends what is typed for one application, but what was refused. False when the rest waits for the network, or for her. */
  const saveOne = async (first: string): Promise<boolean> => {
    let id = first
    let isAlone = false
    for (let left = repeats; ; ) {
      recall(id)
      const all = sendable(editOf(state(), id))
      if (isNothing(all)) break
      // Where a refusal names no field, each value goes by itself: the others are not to wait for the refused one.
      const part = isAlone ? firstOf(all) : all
      dispatch({ kind: 'saving', id })
      const merchant = edited(id)
      const result = merchant ? await update(merchant, part) : await create(part)
      if (result.ok) {
        id = result.value.id
        continue
      }
      const { refusal } = result
      if (left > 0 && (await isRenewed(id, refusal))) {
        left -= 1
        continue
      }
      const held = heldBy(refusal, part, merchant)
      const isUnnamed = held.some(({ fault }) => fault === null)
      if (isUnnamed && !isAlone && !isNothing(withoutSent(part, firstOf(part)))) {
        isAlone = true
        continue
      }
      dispatch({ kind: 'unsaved', id, refusal, held })
      if (held.length === 0) return false
    }
    dispatch({ kind: 'saved', id, typed: texts.read(id) })
    return true
  }

  /** Saves the open application first, then what waits for the others. */
  const saveAll = async (): Promise<void> => {
    const waiting = new Set<string>()
    const isDue = (id: string): boolean => {
      if (waiting.has(id) || !mayChange(knownAs(state(), id))) return false
      if (id === unborn && state().open !== unborn && beginning.read().sent === undefined) return false
      return !isNothing(sendable(editOf(state(), id)))
    }
    const due = () => [state().open, ...state().merchants.map(({ id }) => id), unborn].find(isDue)
    recall(state().open)
    for (let id = due(); state().phase === 'ready' && id !== undefined; id = due())
      if (!(await saveOne(id))) waiting.add(id)
  }

  return { create, saveAll }
}
