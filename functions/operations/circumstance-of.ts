import { shanghaiDay } from '#shared/rules/day'
import { rulesInForce } from '#shared/rules/rules'
import type { Moment } from '../domain/application/assess'
import type { ChangeContext } from '../domain/merchant/change-context'
import type { Seal } from '../domain/merchant/entry'
import type { Settled } from '../domain/merchant/settle'
import type { World } from '../ports/world'

type Deed = Pick<ChangeContext, 'action' | 'actor' | 'facts'>

/** All that must be known to write a deed down: by the rules in force when it became true. */
export const circumstanceOf = (
  at: string,
  deed: Deed,
  moment: Moment,
  seal: Seal,
  world: World,
): ChangeContext => ({
  ...deed,
  at,
  moment,
  rulesVersion: rulesInForce(shanghaiDay(at)).version,
  sha256: world.digest.plain,
  keyed: (text) => world.digest.keyed('bar', text),
  seal,
})

/** The same of what the clock has decided. */
export const clockCircumstance = (
  { step, since }: Settled,
  moment: Moment,
  seal: Seal,
  world: World,
): ChangeContext =>
  circumstanceOf(since, { action: step, actor: { id: 'clock', role: 'clock' } }, moment, seal, world)
