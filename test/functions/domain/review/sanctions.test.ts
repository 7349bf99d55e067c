import { withdraw } from '#functions/domain/application/steps'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { barring, offers, sanction, sign } from '#functions/domain/review/sanctions'
import type { SanctionAction } from '#shared/contract/sanction'
import { day, draftOf } from '#test/fixtures/merchants'
import { at, live, sure } from '../live'
import { asked, closing, declined, inReview, sent, suspended } from '../lives'

const by = (name: string, id = 's-1') => ({ id, by: name, now: day })
const ask = (merchant: Merchant, action: SanctionAction, id = 's-1') =>
  sanction(merchant, asked(action), by('lin', id))
const no = { refusal: 'invalid_state', faults: [] }

const withdrawn = (): Merchant => sure(withdraw(sent(), at))
const lapsed = (): Merchant => ({ ...sent(), status: 'lapsed' })
const closed = (): Merchant => sure(sign(sure(ask(live(), 'close')), by('wang')))
const barred = (): Merchant => sure(sign(sure(ask(live(), 'bar')), by('wang')))
const asking = (): Merchant => ({ ...sent(), status: 'action_required' })

it.each([
  ['draft', () => draftOf('tea', 'she'), []],
  ['submitted', sent, ['warn', 'bar']],
  ['in_review', inReview, ['warn', 'bar']],
  ['action_required', asking, ['warn', 'bar']],
  ['active', live, ['warn', 'suspend', 'close', 'bar']],
  ['closing', closing, ['warn', 'suspend', 'close', 'bar']],
  ['suspended', suspended, ['warn', 'reinstate', 'close', 'bar']],
  ['declined', declined, ['warn', 'close', 'bar']],
  ['lapsed', lapsed, ['warn', 'bar']],
  ['withdrawn', withdrawn, ['warn', 'bar']],
  ['closed', closed, ['warn', 'bar']],
  ['barred', barred, ['warn']],
] as const)('a merchant that is %s can receive the sanctions of the life table', (_, make, possible) => {
  const every = ['warn', 'suspend', 'reinstate', 'close', 'bar'] as const
  expect(every.filter((action) => !isRefusal(ask(make(), action, 'new')))).toEqual(possible)
})

it('a warning is recorded and changes nothing else', () => {
  const merchant = live()
  const { sanctions, ...rest } = sure(ask(merchant, 'warn'))
  expect(sanctions).toMatchObject([{ action: 'warn', state: 'applied', by: 'lin', signedBy: null }])
  const { sanctions: _none, ...was } = merchant
  expect(rest).toEqual(was)
})

it('a suspension ends the claim on a change, opens the report, and records its author', () => {
  const claimed = { ...live(), reviewer: 'chen', claimedAt: day }
  expect(ask(claimed, 'suspend')).toMatchObject({
    status: 'suspended',
    suspendedBy: 'lin',
    reportOpenedAt: day,
    reviewer: null,
    claimedAt: null,
  })
})

it('a lifted suspension gives time to cure from then on', () => {
  expect(ask(suspended(), 'reinstate', 's-2')).toMatchObject({ status: 'active', reinstatedAt: day })
})

describe.each(['close', 'bar'] as const)('to %s a merchant', (action) => {
  const status = action === 'bar' ? 'barred' : 'closed'

  it('takes two people', () => {
    const waiting = sure(ask(live(), action))
    expect(waiting).toMatchObject({ status: 'active', sanctions: [{ state: 'awaiting_signature' }] })
    expect(sign(waiting, by('lin'))).toEqual({ refusal: 'second_person_required', faults: [] })
    expect(sign(waiting, by('wang'))).toMatchObject({
      status,
      sanctions: [{ state: 'applied', by: 'lin', signedBy: 'wang', signedAt: day }],
    })
  })

  it('is requested once, and signed once', () => {
    const waiting = sure(ask(live(), action))
    expect(ask(waiting, action, 's-2')).toEqual(no)
    expect(sign(sure(sign(waiting, by('wang'))), by('chen'))).toEqual(no)
  })

  it('is signed only under an existing sanction', () => {
    expect(sign(live(), by('wang'))).toEqual({ refusal: 'not_found', faults: [] })
  })
})

it('a signature comes too late where the status no longer admits the sanction', () => {
  const { sanctions } = sure(ask(live(), 'close'))
  expect(sign({ ...sent(), sanctions }, by('wang'))).toEqual(no)
})

it('each of two open sanctions is signed by itself', () => {
  const both = sure(ask(sure(ask(live(), 'close')), 'bar', 's-2'))
  expect(sign(both, by('wang', 's-2'))).toMatchObject({
    status: 'barred',
    sanctions: [{ state: 'awaiting_signature' }, { state: 'applied' }],
  })
})

it('barring is offered for proven multi-level selling, or a second finding of nameless goods', () => {
  const warned = (merchant: Merchant, finding: 'three_no' | 'multi_level') =>
    sure(sanction(merchant, asked('warn', finding), by('lin')))
  const once = warned(live(), 'three_no')
  expect(offers(once)).toEqual([])
  expect(offers(warned(once, 'three_no'))).toEqual(['bar'])
  expect(offers(warned(live(), 'multi_level'))).toEqual(['bar'])
})

it('only a bar that was signed bars', () => {
  const waiting = sure(ask(live(), 'bar'))
  expect(barring(waiting)).toBeNull()
  expect(barring(sure(sign(waiting, by('wang'))))).toMatchObject({ action: 'bar', signedBy: 'wang' })
})
