import type { Evaluated } from '#shared/rules/evaluation'
import { causes, readStatus, turnsOn } from '#shared/rules/standing'
import { application, approved, licence, noCalendar, photos, smallest, walnutFarmer } from './application'

const status = (merchant: Evaluated, at: string) => readStatus(merchant, at, noCalendar)
const turns = (merchant: Evaluated) => turnsOn(merchant, '2026-11-22T04:00:00.000Z', noCalendar)
const since = '2026-11-01T02:00:00.000Z'

describe('an active merchant', () => {
  const merchant = approved()

  test('reads as active to the last instant of its limit day, then as restricted', () => {
    const limit = '2027-05-01T16:00:00.000Z'
    expect(turns(merchant)).toBe(limit)
    expect(status(merchant, '2027-05-01T15:59:59.999Z')).toEqual({ status: 'active', since })
    expect(status(merchant, limit)).toEqual({ status: 'restricted', since: limit })
  })

  test('with a tap in time is restricted all the same when staff have not looked', () => {
    const tapped = { ...merchant, recheckTappedAt: '2027-04-20T02:00:00.000Z' }
    expect(status(tapped, '2027-05-01T16:00:00.000Z').status).toBe('restricted')
  })

  test('is active again by itself when verified anew', () => {
    const cured = { ...merchant, verifiedAt: '2027-05-03T02:00:00.000Z' }
    expect(status(cured, '2027-05-03T02:00:01.000Z').status).toBe('active')
  })

  test('is closed when the time to cure is over', () => {
    expect(status(merchant, '2027-05-31T15:59:59.999Z').status).toBe('restricted')
    expect(status(merchant, '2027-05-31T16:00:00.000Z')).toEqual({
      status: 'closed',
      since: '2027-05-31T16:00:00.000Z',
    })
  })

  test('with an expired licence has as long as its office may take: 25 working days at least', () => {
    const verified = { ...merchant, verifiedAt: '2029-12-01T02:00:00.000Z' }
    expect(status(verified, '2029-12-31T15:59:59.999Z').status).toBe('active')
    expect(status(verified, '2029-12-31T16:00:00.000Z').status).toBe('restricted')
    expect(status(verified, '2030-02-04T15:59:59.999Z').status).toBe('restricted')
    expect(status(verified, '2030-02-04T16:00:00.000Z').status).toBe('closed')
  })

  test('with a renewal requested in time sells on while it is decided', () => {
    const licences = smallest.licences.map((paper) => ({ ...paper, renewalAppliedOn: '2029-11-01' }))
    const renewing = {
      ...merchant,
      fields: { ...smallest, licences },
      verifiedAt: '2029-12-01T02:00:00.000Z',
    }
    expect(status(renewing, '2030-03-04T15:59:59.999Z').status).toBe('active')
    expect(status(renewing, '2030-03-04T16:00:00.000Z').status).toBe('restricted')
  })

  test('that was suspended has its time to cure from the day on which the suspension was lifted', () => {
    const lifted = { ...merchant, reinstatedAt: '2027-07-10T02:00:00.000Z' }
    expect(status(lifted, '2027-08-09T15:59:59.999Z').status).toBe('restricted')
    expect(status(lifted, '2027-08-09T16:00:00.000Z').status).toBe('closed')
    const before = { ...merchant, reinstatedAt: '2027-01-10T02:00:00.000Z' }
    expect(status(before, '2027-05-31T16:00:00.000Z').status).toBe('closed')
  })

  test('is not stopped by papers that only hide their goods', () => {
    expect(causes(merchant, '2027-01-01T00:00:00.000Z', noCalendar).map(({ code }) => code)).toEqual([
      'recheck.half_year',
      'licence.food_operation',
    ])
    expect(status(merchant, '2027-01-01T00:00:00.000Z').status).toBe('active')
  })

  test('with an exemption is stopped when its year is over', () => {
    const farmer = approved({
      fields: walnutFarmer,
      documents: photos('subject.id_document', 'exempt.farm_produce'),
      verifiedAt: '2027-10-01T02:00:00.000Z',
    })
    expect(turns(farmer)).toBe('2027-11-01T16:00:00.000Z')
  })

  test('that never met a requirement counts as never allowed to sell', () => {
    const { 'subject.full_name': _, ...judgements } = merchant.judgements
    const nameless = { ...merchant, judgements, fields: { ...smallest, fullName: null } }
    expect(status(nameless, '2026-11-02T02:00:00.000Z')).toEqual({ status: 'restricted', since })
    expect(status({ ...merchant, judgements }, '2026-11-02T02:00:00.000Z').status).toBe('active')
  })

  test('is stopped when a waiver ends', () => {
    const waived = {
      ...merchant,
      documents: photos('licence.food_operation'),
      waivers: { 'licence.business': '2026-12-24' },
    }
    const { 'licence.business': _, ...judgements } = merchant.judgements
    expect(turns({ ...waived, judgements })).toBe('2026-12-24T16:00:00.000Z')
    expect(status({ ...waived, judgements }, '2026-12-25T02:00:00.000Z')).toEqual({
      status: 'restricted',
      since: '2026-12-24T16:00:00.000Z',
    })
  })

  test('without an approval has no cause to be stopped', () => {
    expect(causes(application({ status: 'active' }), since, noCalendar)).toEqual([])
    expect(turns(application({ status: 'active' }))).toBeNull()
  })

  test('with a card of Henan has seven working days or thirty days, whichever is longer', () => {
    const carded = approved({
      fields: {
        ...smallest,
        seller: 'individual',
        goods: ['catering'],
        making: 'made_on_site',
        province: '41',
        licences: [licence('card.small_vendor', { validTo: '2026-12-31', cardType: 'small_catering' })],
      },
      documents: photos('licence.business', 'card.small_vendor', 'shop.front_photo'),
    })
    const [first] = causes(carded, since, noCalendar)
    expect(first).toEqual({
      code: 'card.small_vendor',
      at: '2026-12-31T16:00:00.000Z',
      cureBy: '2027-01-30T16:00:00.000Z',
    })
  })
})

test('the predicted end of an approved merchant’s standing is the same whenever it is computed', () => {
  const merchant = approved({ waivers: { 'licence.business': '2028-01-01' } })
  const asked = ['2026-11-01', '2027-03-16', '2027-05-02', '2028-01-02', '2031-01-01'].map((day) =>
    turnsOn(merchant, `${day}T02:00:00.000Z`, noCalendar),
  )
  expect(new Set(asked).size).toBe(1)
})

describe('time alone', () => {
  test.each([
    ['draft', { sellerWroteAt: since }, 'lapsed', '2027-01-30T16:00:00.000Z'],
    ['draft', { statusSince: since }, 'lapsed', '2027-01-30T16:00:00.000Z'],
    ['action_required', { sellerWroteAt: since }, 'lapsed', '2027-01-30T16:00:00.000Z'],
    ['closing', { statusSince: since }, 'closed', '2026-12-01T16:00:00.000Z'],
    ['declined', { statusSince: since }, 'closed', '2026-12-01T16:00:00.000Z'],
  ] as const)('makes %s with %j %s', (from, given, to, at) => {
    const merchant = application({ status: from, ...given })
    expect(turns(merchant)).toBe(at)
    expect(status(merchant, '2026-11-30T00:00:00.000Z').status).toBe(from)
    expect(status(merchant, at)).toEqual({ status: to, since: at })
  })

  test.each(['submitted', 'suspended', 'lapsed', 'withdrawn', 'closed', 'barred'] as const)(
    'leaves %s alone',
    (from) => {
      const merchant = application({ status: from, statusSince: since })
      expect(turns(merchant)).toBeNull()
      expect(status(merchant, '2099-01-01T00:00:00.000Z')).toEqual({ status: from, since })
    },
  )

  test('returns a review to the queue that nobody ends within a working day', () => {
    const merchant = application({ status: 'in_review', statusSince: since })
    const monday = '2026-11-02T16:00:00.000Z'
    expect(turns(merchant)).toBe(monday)
    expect(status(merchant, '2026-11-02T15:59:59.999Z').status).toBe('in_review')
    expect(status(merchant, monday)).toEqual({ status: 'submitted', since: monday })
  })

  test('does not run while an appeal is open, nor where no beginning is known', () => {
    expect(turns(application({ status: 'declined', statusSince: since, appealedAt: since }))).toBeNull()
    expect(turns(application())).toBeNull()
    expect(turns(application({ status: 'closing' }))).toBeNull()
  })
})
