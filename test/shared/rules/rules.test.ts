import { evaluate } from '#shared/rules/evaluate'
import { type Rules, rulesInForce } from '#shared/rules/rules'
import { application, noCalendar, smallest, today } from './application'

test('a province with a pack of its own gets another answer', () => {
  const fields = { ...smallest, goods: ['catering' as const], making: 'made_on_site' as const }
  const before = rulesInForce(today)
  const source = { published: 'Guangdong', inForce: '2026-01-01', checked: 'read' } as const
  const after = { ...before, packs: { ...before.packs, '44': { ...before.nationwide, source, cards: {} } } }
  const papers = (rules: Rules) =>
    evaluate(application({ fields }), today, rules, noCalendar)
      .filter(({ code }) => code === 'licence.food_operation' || code === 'goods.list')
      .map(({ anyOf, faults }) => [anyOf, faults.length])
  expect(papers(before)).toEqual([
    [['goods.list'], 1],
    [['licence.food_operation', 'card.small_vendor'], 2],
  ])
  expect(papers(after)).toEqual([
    [['goods.list'], 0],
    [['licence.food_operation'], 2],
  ])
})
