import { statusAt } from '#functions/domain/application/assess'
import type { Change } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { cakeMaker, type Person, pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { openChecks } from './checks'
import { likely } from './likely'
import { sellerSteps } from './seller-steps'
import { staffSteps } from './staff-steps'
import type { Stage } from './stage'
import { timeSteps } from './time'

const people: readonly [Person, ...Person[]] = [teaShop, teaShop, pancakeStall, walnutFarm, cakeMaker]
const over = ['withdrawn', 'closed', 'barred']

/** What was written by one step, and when: enough to stand there again. */
export type Page = { readonly at: string; readonly changes: readonly Change[] }

/** A few merchants, what is done to them, and every check after every step. */
export function openLife(stage: Stage) {
  const { dice, clock, count, violate, world, acting, latest } = stage
  const checks = openChecks(stage)
  const { begin, photographKind: _photographKind, renew, ...seller } = sellerSteps(stage)
  const time = timeSteps(stage)
  const person = dice.pick(people)
  const ids: string[] = []
  let written: Change[] = []
  stage.follow((was, change) => {
    if (was === null) ids.push(change.after.id)
    written.push(change)
  })

  async function another(): Promise<string> {
    if (ids.length > 2) return 'nothing'
    const owner = dice.chance(0.6) ? 'she' : 'another'
    await begin(dice.chance(0.8) ? person : dice.pick(people), owner, dice.pick([10, 40, 150, 400, 900]))
    return 'done'
  }

  const steps: Readonly<Record<string, (merchant: Merchant) => string | Promise<string>>> = {
    ...seller,
    renew: (merchant) => renew(merchant),
    ...staffSteps(stage),
    ...time,
    another,
  }
  const names = Object.keys(steps)

  async function act(merchant: Merchant): Promise<void> {
    const own = likely[statusAt(merchant, stage.moment())] ?? names
    const from = dice.chance(0.85) ? own : names
    const name = from[dice.below(from.length)] ?? 'pass'
    // Each of these is more than one request: the first may be done when the second is refused.
    const isOne = !['close', 'bar', 'photograph', 'submit', 'job'].includes(name)
    const word = (await steps[name]?.(merchant)) ?? 'nothing'
    if (isOne && word !== 'done' && latest(merchant.id)?.version !== merchant.version)
      violate('a no writes nothing', `${name} ${word}`)
    count(`${name} ${word}`)
  }

  return {
    begin: another,

    /** One step to one of them, and a look at all. */
    async step(): Promise<Page> {
      written = []
      clock.forward(1)
      const open = ids.filter((id) => !over.includes(latest(id)?.status ?? ''))
      const some = open.length > 0 && dice.chance(0.8) ? open : ids
      const merchant = await acting.merchants.load(some[dice.below(some.length)] ?? '')
      if (merchant === null) throw new Error('A merchant of the walk is gone')
      await act(merchant)
      await checks.look(ids)
      return { at: clock.now(), changes: written }
    },

    /** Stands where another walk stood after these pages. */
    async stand(pages: readonly Page[]): Promise<void> {
      for (const { at, changes } of pages) {
        clock.set(at)
        for (const change of changes) await world.merchants.commit(change, null)
      }
    },

    end: checks.end,
  }
}
