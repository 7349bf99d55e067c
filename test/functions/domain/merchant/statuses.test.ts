import { life, type StepName } from '#functions/domain/merchant/life'
import {
  afterApproval,
  appealable,
  ended,
  endingByClock,
  inBusiness,
  type MerchantStatus,
  mayApplyAgain,
  merchantStatuses,
  ongoing,
  selling,
  shutDown,
  undecided,
  withSeller,
  withStaff,
} from '#shared/contract/statuses'
import { table } from '#test/simulation/life/table'

const sorted = (statuses: readonly string[]): readonly string[] => [...new Set(statuses)].sort()
const from = (...steps: readonly StepName[]): readonly string[] => steps.flatMap((step) => life[step].from)
// An active merchant reads as restricted while something stops its sale.
const asRead = (statuses: readonly string[]): readonly string[] =>
  statuses.includes('active') ? [...statuses, 'restricted'] : statuses
const all = merchantStatuses.filter((status) => status !== 'restricted')
const stepsOut = (status: MerchantStatus) => table.filter(([, start]) => start === status)

const asTheTableSays: readonly (readonly [string, readonly MerchantStatus[], readonly string[]])[] = [
  ['withSeller is what a seller submits', withSeller, from('submit')],
  ['withStaff is what staff claim and decide', withStaff, from('claim', 'approve')],
  ['undecided is what a seller may withdraw', undecided, from('withdraw')],
  ['inBusiness is what a seller may leave', inBusiness, asRead(from('depart'))],
  ['selling is what a suspension stops', selling, from('suspend')],
  ['appealable is what upholding an appeal undoes', appealable, from('uphold', 'reinstate')],
  ['shutDown is how a shop ends', shutDown, [life.close.to, life.bar.to]],
  [
    'ended has no way out but to be reopened or barred',
    ended,
    all.filter((status) => stepsOut(status).every(([action]) => ['reopen', 'bar'].includes(action))),
  ],
  [
    'endingByClock is what the clock alone lapses or closes',
    endingByClock,
    table.flatMap(([action, start, , by]) =>
      by === 'clock' && action !== 'release' ? (start === 'active' ? 'restricted' : start) : [],
    ),
  ],
  [
    'ongoing is what may be barred and is neither declined nor ended',
    ongoing,
    asRead(from('bar').filter((status) => status !== 'declined' && !sorted(ended).includes(status))),
  ],
  [
    'mayApplyAgain is neither a draft, nor ongoing, nor barred',
    mayApplyAgain,
    all.filter((status) => status !== 'draft' && status !== 'barred' && !sorted(ongoing).includes(status)),
  ],
]

it.each(asTheTableSays)('%s', (_meaning, statuses, expected) => {
  expect(sorted(statuses)).toEqual(sorted(expected))
})

it('afterApproval lists every status that approval leads to, and each step between them stays in the list', () => {
  const reached = new Set<string>(['active'])
  for (const _ of merchantStatuses)
    for (const [, start, end] of table) if (reached.has(start)) reached.add(end)
  expect(sorted(afterApproval)).toEqual(sorted([...reached]))
  const order: readonly string[] = afterApproval
  for (const [action, start, end] of table)
    if (reached.has(start))
      expect([action, order.indexOf(start) < order.lastIndexOf(end)]).toEqual([action, true])
})
