import { plantedBugs } from './life/planted-bugs'
import { mustReachInYears, notReached, summed } from './life/reached'
import { notTaken } from './life/table'
import { walk } from './life/walk'
import { simulateYear } from './life/year'

// These walks take every step there is, the rare ones too; `npm run proof -- life` walks 100,000.
const firstWalk = 601
const walks = 400
const steps = 6
const given = Number(process.env.SIM_SEED)

it('every listed step is taken on some walk, no other is taken, and every invariant holds', async () => {
  const first = Number.isInteger(given) ? given : firstWalk
  const counts: ReadonlyMap<string, number>[] = []
  for (let seed = first; seed < first + walks; seed += 1) {
    const ran = await walk(seed, steps)
    expect([seed, ran.violations]).toEqual([seed, []])
    counts.push(ran.counts)
  }
  expect(notTaken(summed(counts), 1)).toEqual([])
})

it('no merchant of a town sells past its allowed day, and every day is covered by a verification', async () => {
  const { counts, violations } = await simulateYear({ seed: 5, merchants: 12, days: 300 })
  expect(violations).toEqual([])
  expect(notReached(counts, mustReachInYears, 1)).toEqual([])
})

it('the same seed gives the same walk', async () => {
  const [one, same] = [await walk(77, steps), await walk(77, steps)]
  expect([...same.counts]).toEqual([...one.counts])
})

it.each(Object.entries(plantedBugs))('a planted bug is found: %s', async (_, bug) => {
  for (let seed = 1; seed < 400; seed += 1)
    if ((await walk(seed, steps, bug)).counts.has(`broken: ${bug.finds}`)) return
  throw new Error('No check found it')
})
