import { shanghaiDay } from '#shared/rules/day'
import { rulesInForce } from '#shared/rules/rules'
import type { Moment } from '../domain/application/assess'
import type { ChangeContext } from '../domain/merchant/change-context'
import type { Seal } from '../domain/merchant/entry'
import type { Settled } from '../domain/merchant/settle'
import type { World } from '../ports/world'

type Named = Pick<ChangeContext, 'action' | 'actor' | 'facts'>

/**
 * The context of a change: its audit action, its actor, and the rules in force at `at`, the instant at which it became true.
 */
export const changeContext = (
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
  { step, since }: Settled,
  moment: Moment,
  seal: Seal,
  world: World,
): ChangeContext =>
  changeContext(since, { action: step, actor: { id: 'clock', role: 'clock' } }, moment, seal, world)
