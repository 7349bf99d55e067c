import { plantedBugs } from './reminders/planted-bugs'
import { notReached, summed } from './reminders/reached'
import { type Ran, type Run, simulate } from './reminders/simulate'

const small: Omit<Run, 'seed'> = { sellers: 50, days: 120, minutesBetweenSweeps: 60 }
const seeds = [1, 2, 4]
const given = Number(process.env.SIM_SEED)
const runs: Ran[] = []

it.each(Number.isInteger(given) ? [given] : seeds)(
  'seed %i: reminders go once a day, in hours, never after the cure, waste no consent, and are all sent or explained',
  async (seed) => {
    const ran = await simulate({ seed, ...small })
    runs.push(ran)
    expect(ran.violations).toEqual([])
  },
)

it('every possible outcome has occurred', () => {
  if (runs.length === seeds.length)
    expect(notReached(summed(runs.map(({ counts }) => counts)), 2)).toEqual([])
})

it('the same seed gives the same log, another seed another', async () => {
  const brief = { ...small, days: 12 }
  const [one, same, other] = [
    await simulate({ seed: 11, ...brief }),
    await simulate({ seed: 11, ...brief }),
    await simulate({ seed: 12, ...brief }),
  ]
  expect(same.logHash).toBe(one.logHash)
  expect(other.logHash).not.toBe(one.logHash)
})

it.each(Object.entries(plantedBugs))('a planted bug is found: %s', async (_, [finds, plant]) => {
  for (let seed = 15; seed < 23; seed += 1) {
    const { counts } = await simulate({ seed, ...small, bug: { finds, plant } })
    if (counts.has(`broken: ${finds}`)) return
  }
  throw new Error('No check found it')
})
