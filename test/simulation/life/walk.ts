import { openLife, type Page } from './life'
import { type Bug, openStage, type Stage } from './stage'

const mornings = ['2026-11-25', '2026-12-30', '2027-02-14', '2027-09-29', '2028-02-20', '2026-08-30'] as const
const longWalks = 40
const longDeeds = 30

type Ran = Pick<Stage, 'counts' | 'violations'>
type Long = { readonly seed: number; readonly pages: readonly Page[] }

function openWalk(seed: number, bug?: Bug) {
  const stage = openStage(seed, '2026-11-25T02:00:00.000Z', bug)
  stage.clock.set(`${stage.dice.pick(mornings)}T0${stage.dice.below(9)}:00:00.000Z`)
  return { stage, life: openLife(stage) }
}

/** A long walk, page by page. */
async function longWalk(seed: number): Promise<Long> {
  const { stage, life } = openWalk(seed)
  const first: Page[] = []
  stage.follow((_was, change) => {
    if (first.length === 0) first.push({ at: stage.clock.now(), changes: [change] })
  })
  await life.begin()
  const pages: Page[] = [...first]
  for (let done = 0; done < longDeeds; done += 1) pages.push(await life.step())
  return { seed, pages }
}

const long: Long[] = []
async function someLongWalk(which: number): Promise<Long> {
  const seed = 900_000 + which
  const made = long.find((one) => one.seed === seed) ?? (await longWalk(seed))
  if (!long.includes(made)) long.push(made)
  return made
}

/**
 * One walk: a seller, staff and time, drawn from a seed. Most walks set out from where a long one stood, somewhere on its way,
 * so that what is deep in a life is walked as often as its beginning.
 */
export async function walk(seed: number, steps: number, bug?: Bug): Promise<Ran> {
  const { stage, life } = openWalk(seed, bug)
  const { dice, violate, violations, world } = stage
  if (dice.chance(0.25)) await life.begin()
  else {
    const { pages } = await someLongWalk(dice.below(longWalks))
    await life.stand(pages.slice(0, 1 + dice.below(pages.length)))
    // Ids go on where the long walk left them.
    for (let used = 0; used < 400; used += 1) world.chance.id()
  }
  for (let done = 0; done < steps && violations.length === 0; done += 1)
    try {
      await life.step()
    } catch (error) {
      violate('the walk itself', error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  await life.end()
  return { counts: stage.counts, violations }
}
