import { people, teaShop } from '#test/fixtures/people'
import { testTable } from '../test-table'
import { draftAndHandIn, onboarding } from './onboarding'

const table = testTable()

it('a draft takes 15 write units and its hand-in 20, in one transaction each', async () => {
  const steps = await draftAndHandIn(table.another(), table.client())
  expect(steps.map(({ cost: { write } }) => write)).toEqual([15, 20])
  // The hand-in looks at the bar list first.
  expect(steps.map(({ cost: { requests } }) => requests)).toEqual([1, 2])
})

it('every row of the onboarding of every person but the kept answers is under a kilobyte', async () => {
  for (const person of people.filter(({ name }) => name !== teaShop.name)) {
    const steps = await onboarding(table.another(), table.client(), person)
    for (const { step, cost } of steps) {
      const large = cost.rows.filter(({ entity, bytes }) => entity !== 'answer' && bytes > 1024)
      expect([person.name, step, large]).toEqual([person.name, step, []])
      expect([step, cost.rows.reduce((sum, { units }) => sum + units, cost.index)]).toEqual([
        step,
        cost.write,
      ])
    }
  }
})
