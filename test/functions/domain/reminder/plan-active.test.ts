import { reminderFor } from '#functions/domain/reminder/plan'
import { paper } from '#test/fixtures/merchants'
import { cakeMaker, noodleBrand, walnutFarm } from '#test/fixtures/people'
import {
  accepted,
  approvedOn,
  daysAfter,
  daysOf,
  draftSince,
  ending,
  messageOn,
  morning,
  on,
  rejected,
} from './reminded'

const start = '2026-03-02'

describe('an active merchant', () => {
  test('is reminded of the papers that may follow 1, 3, 6 and 7 days after approval', () => {
    const merchant = approvedOn(start)
    expect(daysOf(merchant, start, 'after_approval')).toEqual(daysAfter(start, 1, 3, 6, 7))
    expect(messageOn(merchant, '2026-03-09')).toMatchObject({
      template: 'todo',
      items: [
        { code: 'goods.supplier_papers', reason: 'after_approval', dueOn: '2026-03-09' },
        { code: 'goods.label', reason: 'after_approval', dueOn: '2026-03-09' },
      ],
    })
  })

  test('is reminded anew of a paper that was sent back later, although it is overdue', () => {
    const active = approvedOn(start)
    const judgements = { ...active.judgements, 'goods.supplier_papers': rejected(morning('2026-03-20')) }
    const papers = [...active.papers, paper('goods.supplier_papers')]
    expect(messageOn({ ...active, judgements, papers }, '2026-03-21')).toMatchObject({
      items: [{ code: 'goods.supplier_papers', reason: 'after_approval', dueOn: '2026-03-09' }],
    })
  })

  test('is not reminded of a paper that was handed in', () => {
    const active = approvedOn(start, draftSince(start, cakeMaker))
    expect(daysOf(active, start, 'after_approval')).toEqual(daysAfter(start, 1, 3, 6, 7))
    const cured = {
      ...active,
      papers: [...active.papers, paper('staff.health_certificate')],
      judgements: {
        ...active.judgements,
        'staff.health_certificate': accepted(morning(start)),
      },
    } as const
    expect(daysOf(cured, start, 'after_approval', 'hand_in')).toEqual([])
  })

  test('is reminded of a licence 90 to 0 days before its end, when it may not sell, and of both ends of its renewal window', () => {
    const merchant = approvedOn(
      '2026-07-20',
      ending(draftSince('2026-07-20'), 'licence.food_operation', '2026-12-31'),
    )
    expect(daysOf(merchant, '2026-07-20', 'licence_end')).toEqual([
      ...daysAfter('2026-12-31', -90, -60, -30, -14, -7, -3, -1, 0, 1),
      ...daysAfter('2027-02-11', -7, -3, -1),
    ])
    const [opens = '', last = ''] = daysOf(merchant, '2026-07-20', 'renewal_window')
    expect([opens, last]).toEqual(['2026-08-21', '2026-12-10'])
    expect(messageOn(merchant, opens)).toMatchObject({
      template: 'expiry',
      items: [{ code: 'licence.food_operation', reason: 'renewal_window', dueOn: last }],
      link: '/pages/licence/index?field=licence.food_operation',
    })
  })

  test('is told the end of a licence once it is too late to ask for a renewal', () => {
    const merchant = approvedOn(
      '2026-07-20',
      ending(draftSince('2026-07-20'), 'licence.food_operation', '2026-12-31'),
    )
    expect(reminderFor(merchant, { after: '2026-12-09' }, on('2026-12-11'))).toMatchObject({
      items: [{ code: 'licence.food_operation', reason: 'licence_end', dueOn: '2026-12-31' }],
    })
  })

  test('is not reminded of a licence on the days before its approval', () => {
    const merchant = approvedOn(
      '2026-12-20',
      ending(draftSince('2026-12-20'), 'licence.food_operation', '2026-12-31'),
    )
    expect(daysOf(merchant, '2026-12-20', 'licence_end', 'renewal_window')).toEqual([
      ...daysAfter('2026-12-31', -7, -3, -1, 0, 1),
      ...daysAfter('2027-02-11', -7, -3, -1),
    ])
  })

  test('is told the next day of a licence that has ended meanwhile, in one message', () => {
    const draft = ending(draftSince(start, noodleBrand), 'licence.food_production', '2026-06-30')
    const merchant = { ...approvedOn(start, draft) }
    expect(reminderFor(merchant, { after: '2026-06-26' }, on('2026-07-01'))).toMatchObject({
      items: [{ code: 'licence.food_production', reason: 'licence_end', dueOn: '2026-06-30' }],
    })
    expect(reminderFor(merchant, { after: '2026-07-01' }, on('2026-07-01'))).toBeNull()
  })

  test('that may not sell is told the day after, and on the last days before it is closed, and no longer', () => {
    const draft = ending(draftSince('2026-07-20'), 'licence.food_operation', '2026-12-31')
    const merchant = approvedOn('2026-07-20', draft)
    const verifiedAt = morning('2026-12-20')
    expect(messageOn({ ...merchant, verifiedAt }, '2027-02-10')).toMatchObject({
      template: 'expiry',
      items: [{ code: 'licence.food_operation', reason: 'licence_end', dueOn: '2026-12-31' }],
    })
    expect(daysOf({ ...merchant, verifiedAt }, '2027-02-12')).toEqual([])
  })

  test('is reminded of the end of a statement of exemption after a year, its window and its end on one rung', () => {
    const merchant = approvedOn('2026-09-01', draftSince('2026-09-01', walnutFarm))
    expect(messageOn(merchant, '2026-12-06')).toMatchObject({
      items: [{ code: 'exempt.farm_produce', reason: 'licence_end', dueOn: '2027-01-05' }],
    })
  })

  test('is reminded of the half-yearly re-check when it opens, 14, 7 and 3 days before its limit, and in the time to cure it', () => {
    const merchant = approvedOn(start)
    expect(daysOf(merchant, start, 'recheck')).toEqual([
      ...daysAfter('2026-09-02', -30, -14, -7, -3, 1),
      ...daysAfter('2026-10-02', -7, -3, -1),
    ])
    expect(messageOn(merchant, '2026-08-03')).toEqual({
      day: '2026-08-03',
      template: 'todo',
      items: [{ code: 'recheck.half_year', reason: 'recheck', dueOn: '2026-08-30' }],
      link: '/pages/status/index?field=recheck.half_year',
    })
  })
})
