import { shanghaiDay } from '#shared/rules/day'
import { rulesInForce } from '#shared/rules/rules'
import { type Actor, change } from '../domain/change'
import type { Merchant } from '../domain/merchant'
import { type Refusal, refuse, stale } from '../domain/refusal'
import type { Answer } from '../ports/handler'
import type { KeptAnswer } from '../ports/merchant-store'
import type { World } from '../ports/world'

/** What is to be written: the merchant before and after, who did what, when. */
export type Wanted = {
  readonly before: Merchant | null
  readonly after: Merchant
  readonly action: string
  readonly actor: Actor
  readonly now: string
}

/** A seller as she stands in the audit. */
export const sellerActor = (person: string): Actor => ({ id: person, role: 'seller' })

/**
 * Writes a change and answers from what was written; the answer is kept with it in the same transaction. A merchant
 * changed by another in between is refused with its current version.
 */
export async function writeChange<Body>(
  world: World,
  wanted: Wanted,
  answer: (after: Merchant) => Answer<Body> | Promise<Answer<Body>>,
  keep: (answer: Answer<Body>) => KeptAnswer | null,
): Promise<Answer<Body> | Refusal | 'already_answered'> {
  const made = change(wanted.before, wanted.after, {
    action: wanted.action,
    actor: wanted.actor,
    at: wanted.now,
    moment: { now: wanted.now, calendar: world.calendar },
    rulesVersion: rulesInForce(shanghaiDay(wanted.now)).version,
    sha256: world.digest.plain,
  })
  const told = await answer(made.after)
  const outcome = await world.merchants.commit(made, keep(told))
  if (outcome === 'committed') return told
  if (outcome === 'already_answered') return outcome
  if (outcome !== 'version_changed') return refuse(outcome)
  const current = await world.merchants.load(made.after.id)
  return stale(current?.version ?? made.after.version)
}
