import type { AuditAction } from '#shared/contract/audit-actions'
import { shanghaiDay } from '#shared/rules/day'
import { rulesInForce } from '#shared/rules/rules'
import type { Moment } from '../domain/application/assess'
import { type Change, change, step, together } from '../domain/merchant/change'
import type { Actor, ChangeContext } from '../domain/merchant/change-context'
import type { Seal } from '../domain/merchant/entry'
import type { Merchant } from '../domain/merchant/merchant'
import { type Refusal, refuse, stale } from '../domain/merchant/refusal'
import { type Settled, settle } from '../domain/merchant/settle'
import type { Answer } from '../ports/handler'
import type { KeptAnswer } from '../ports/merchant-store'
import type { World } from '../ports/world'

/**
 * A change to write: the merchant as it is stored, the merchant after it, the actor, the action and the instant. `after` is
 * decided on the merchant as it is at that instant (`asOf`); earlier decisions of the clock are written with it.
 */
export type Wanted = {
  readonly before: Merchant | null
  readonly after: Merchant
  readonly action: AuditAction
  readonly actor: Actor
  readonly now: string
  readonly facts?: ChangeContext['facts']
}

type Named = Pick<ChangeContext, 'action' | 'actor' | 'facts'>

/**
 * The context of a change: its audit action, its actor, and the rules in force at `at`, the instant at which it became true.
 */
const changeContext = (
  at: string,
  named: Named,
  moment: Moment,
  seal: Seal,
  world: World,
): ChangeContext => ({
  ...named,
  at,
  moment,
  rulesVersion: rulesInForce(shanghaiDay(at)).version,
  sha256: world.digest.plain,
  keyed: (text) => world.digest.keyed('bar', text),
  seal,
})

/** The context of a change that the clock has decided. */
export const clockContext = (
  { step: action, since }: Settled,
  moment: Moment,
  seal: Seal,
  world: World,
): ChangeContext =>
  changeContext(since, { action, actor: { id: 'clock', role: 'clock' } }, moment, seal, world)

/** The seller as the actor of a change. */
export const sellerActor = (person: string): Actor => ({ id: person, role: 'seller' })

// The beginning of an application is not written into the audit: there is nothing to seal.
const nothingToSeal: Seal = () => {
  throw new Error('An application that is begun has no audit')
}

async function changeOf({ before, after, now, ...named }: Wanted, world: World): Promise<Change> {
  const seal = before === null ? nothingToSeal : await world.merchants.sealFor(before.id)
  const moment = { now, calendar: world.calendar }
  const done = changeContext(now, named, moment, seal, world)
  const settled = before === null ? null : settle(before, moment)
  if (settled === null) return change(before, after, done)
  const first = step(before, settled.after, clockContext(settled, moment, seal, world))
  return together(first, step(first.after, after, done), done)
}

/**
 * Writes a change and answers from it; the answer is kept with it in the same transaction. Refused with the current version
 * where another change was written in between.
 */
export async function writeChange<Body>(
  world: World,
  wanted: Wanted,
  answer: (after: Merchant) => Answer<Body> | Promise<Answer<Body>>,
  keep: (answer: Answer<Body>) => KeptAnswer | null,
): Promise<Answer<Body> | Refusal | 'already_answered'> {
  const made = await changeOf(wanted, world)
  const answered = await answer(made.after)
  const outcome = await world.merchants.commit(made, keep(answered))
  if (outcome === 'committed') return answered
  if (outcome === 'already_answered') return outcome
  if (outcome !== 'version_changed') return refuse(outcome)
  const current = await world.merchants.load(made.after.id)
  return stale(current?.version ?? made.after.version)
}
