import type { Moment } from '#functions/domain/application/assess'
import { showMerchant } from '#functions/domain/application/show-merchant'
import { depart } from '#functions/domain/application/steps'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { calendar } from '#functions/system/calendar'
import { at, live, sure } from '../live'

const on = (now: string): Moment => ({ now, calendar })
const ends = (merchant: Merchant, moment: Moment = at) => showMerchant(merchant, moment, 'en').endsAt
const tea = live()

describe('the day on which a merchant is closed by itself', () => {
  it('is not shown while the merchant may sell', () => expect(ends(tea)).toBeNull())

  it('is the end of the notice for a merchant that leaves', () => {
    const leaving = sure(depart(tea))
    expect(ends(leaving)).toBe('2026-12-25T16:00:00.000Z')
  })

  it('is the end of the time to cure for a merchant that may not sell', () => {
    // Verified on 25 November 2026: nobody looked again within six months.
    expect(ends(tea, on('2027-05-26T02:00:00.000Z'))).toBe('2027-06-24T16:00:00.000Z')
  })
})

it('an appeal is shown to the seller as she wrote it', () => {
  const appeal = { at: at.now, reason: 'I have the paper', against: 'suspended', outcome: null } as const
  expect(showMerchant({ ...tea, appeal }, at, 'en').appeal).toEqual(appeal)
})
