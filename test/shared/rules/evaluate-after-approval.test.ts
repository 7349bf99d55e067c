import { isOutstanding } from '#shared/rules/blocking'
import { evaluate } from '#shared/rules/evaluate'
import { type Rules, rulesInForce } from '#shared/rules/rules'
import { approved, noCalendar, now, one, photos, smallest, today } from './application'

describe('after approval', () => {
  test('the papers that may follow are due in seven days', () => {
    const merchant = approved({}, '2026-11-16T20:00:00.000Z')
    expect(one(merchant, 'goods.label')).toMatchObject({
      bucket: 'now_due',
      dueAt: '2026-11-24T16:00:00.000Z',
    })
    expect(one(merchant, 'goods.label', '2026-11-24').bucket).toBe('now_due')
    expect(one(merchant, 'goods.label', '2026-11-25').bucket).toBe('overdue')
    expect(isOutstanding(one(merchant, 'goods.label'))).toBe(true)
  })

  test('those of goods approved later are due in seven days from then', () => {
    const merchant = approved({ goodsApprovedAt: '2027-01-10T02:00:00.000Z' })
    expect(one(merchant, 'goods.supplier_papers').dueAt).toBe('2027-01-17T16:00:00.000Z')
  })

  test('a paper that is sent is in review, one that is not yet sent is to be handed in', () => {
    const documents = photos('licence.business', 'licence.food_operation', 'goods.supplier_papers')
    const merchant = { ...approved({}, '2026-11-20T02:00:00.000Z'), documents }
    expect(one(merchant, 'goods.supplier_papers')).toMatchObject({ status: 'provided', bucket: 'now_due' })
    const sent = { ...merchant, changeSentAt: now }
    expect(one(sent, 'goods.supplier_papers')).toMatchObject({ bucket: 'in_review', awaiting: 'staff' })
  })

  test('an operation licence can be renewed from 90 working days before its end', () => {
    expect(one(approved(), 'licence.food_operation').opensAt).toMatch(/^2029-08-\d\dT16:00:00.000Z$/)
    const open = one(approved(), 'licence.food_operation', '2029-10-01')
    expect(open.faults).toEqual([
      { code: 'document_expires_soon', path: '/licences/0/validTo', level: 'info' },
    ])
    expect(one(approved(), 'licence.food_operation', '2029-12-20').faults).toHaveLength(1)
  })

  test('a health certificate is good for a year from its acceptance', () => {
    const merchant = approved({
      fields: { ...smallest, goods: ['prepackaged', 'bulk'] },
      documents: photos('licence.business', 'licence.food_operation', 'staff.health_certificate'),
    })
    const on = (day: string) => one(merchant, 'staff.health_certificate', day)
    expect(on('2027-10-01')).toMatchObject({ status: 'accepted', validTo: '2027-11-01', faults: [] })
    expect(on('2027-11-01')).toMatchObject({
      status: 'accepted',
      dueAt: '2027-11-01T16:00:00.000Z',
      faults: [{ code: 'document_expires_soon', path: '/documents', level: 'info' }],
    })
    expect(on('2027-11-02')).toMatchObject({ status: 'expired', bucket: 'overdue', impact: 'show' })
  })

  test('a waiver holds until its last day', () => {
    const merchant = {
      ...approved(),
      waivers: { 'goods.label': '2026-12-24', 'goods.supplier_papers': null },
    }
    expect(one(merchant, 'goods.label')).toMatchObject({
      status: 'waived',
      bucket: 'done',
      dueAt: '2026-12-24T16:00:00.000Z',
    })
    expect(one(merchant, 'goods.label', '2026-12-25')).toMatchObject({ status: 'missing', bucket: 'overdue' })
    expect(one(merchant, 'goods.supplier_papers', '2030-01-01').status).toBe('waived')
  })

  test('a new requirement gives live merchants thirty days', () => {
    const fields = { ...smallest, goods: ['catering' as const], making: 'made_on_site' as const }
    const before = approved({ fields }, '2026-05-01T02:00:00.000Z')
    expect(one(before, 'shop.front_photo', '2026-06-15')).toMatchObject({
      bucket: 'now_due',
      dueAt: '2026-07-01T16:00:00.000Z',
    })
    expect(one(before, 'shop.front_photo', '2026-07-02').bucket).toBe('overdue')
    const after = approved({ fields }, '2026-06-10T02:00:00.000Z')
    expect(one(after, 'shop.front_photo', '2026-06-15').dueAt).toBeNull()
  })

  test('a new requirement without a grace period is due at once', () => {
    const base = rulesInForce(today)
    const rules: Rules = {
      ...base,
      further: [
        ...base.further,
        {
          code: 'special_food.advert',
          kind: 'document',
          articles: ['food_safety_79'],
          impact: 'show',
          atSubmit: true,
        },
      ],
    }
    const found = evaluate(approved(), today, rules, noCalendar).find(
      ({ code }) => code === 'special_food.advert',
    )
    expect(found).toMatchObject({ status: 'missing', bucket: 'now_due', dueAt: null })
  })
})
