import { channelKinds } from '#shared/contract/merchant'
import { merchantStatuses } from '#shared/contract/statuses'
import { mayShowFood } from '#shared/rules/channels'
import { shownGoods } from '#shared/rules/shown-goods'
import { accepted, approved, now, onDay, photos, smallest, walnutFarmer } from './application'

describe('an account', () => {
  const merchant = approved()

  test.each(channelKinds)('%s may show food only while its merchant may sell', (kind) => {
    for (const status of merchantStatuses)
      expect(mayShowFood({ kind }, onDay(merchant), status)).toBe(status === 'active' || status === 'closing')
  })

  test('of a merchant that is leaving shows nothing once a paper has ended', () => {
    const may = (day: string) => mayShowFood({ kind: 'h5_shop' }, onDay(merchant, day), 'closing')
    expect(may('2027-04-01')).toBe(true)
    expect(may('2027-05-02')).toBe(false)
  })

  test('that is official needs the full name and the number accepted', () => {
    for (const code of ['subject.full_name', 'subject.registration_number'] as const) {
      const { [code]: _, ...judgements } = merchant.judgements
      const requirements = onDay({ ...merchant, judgements })
      expect(mayShowFood({ kind: 'official_account' }, requirements, 'active')).toBe(false)
      expect(mayShowFood({ kind: 'mini_program' }, requirements, 'active')).toBe(true)
    }
  })

  test('that is official is not for a person, who has no number', () => {
    const farmer = approved({
      fields: walnutFarmer,
      documents: photos('subject.id_document', 'exempt.farm_produce'),
    })
    expect(mayShowFood({ kind: 'official_account' }, onDay(farmer), 'active')).toBe(false)
    expect(mayShowFood({ kind: 'personal_account' }, onDay(farmer), 'active')).toBe(true)
  })
})

describe('the goods that may be shown', () => {
  const fields = {
    ...smallest,
    goods: ['farm_produce' as const, 'prepackaged' as const, 'catering' as const],
  }
  const merchant = approved({ fields }, '2026-11-20T02:00:00.000Z')
  const shown = (given: Partial<typeof merchant>, day: string) =>
    shownGoods(fields, onDay({ ...merchant, ...given }, day))

  test('exclude labelled ones until their label is accepted', () => {
    expect(shown({}, '2026-11-22')).toEqual(['farm_produce', 'catering'])
    expect(shown({ waivers: { 'goods.label': null } }, '2026-11-22')).toEqual(fields.goods)
  })

  test('exclude those with an overdue paper', () => {
    expect(shown({}, '2026-11-28')).toEqual([])
    expect(shown({ waivers: { 'goods.origin_proof': null } }, '2026-11-28')).toEqual(['farm_produce'])
  })

  test('exclude those of a brand that is not proven in time', () => {
    const branded = {
      ...approved({ fields: { ...walnutFarmer, brand: { owner: '山里', names: ['山里'] } } }),
      waivers: { 'goods.origin_proof': null },
      judgements: { 'exempt.farm_produce': accepted(now) },
    }
    expect(shownGoods(branded.fields, onDay(branded))).toEqual([])
  })
})
