import { withdraw } from '#functions/domain/application/steps'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { waive } from '#functions/domain/review/waiver'
import { day, draftOf } from '#test/fixtures/merchants'
import { at, live, sure } from '../live'
import { sent } from '../lives'

const label = { code: 'goods.label', reason: 'The printer is late', until: '2026-12-31' } as const
const wrong = (path: string, seen: string) => ({ code: 'value_not_allowed', path, level: 'reject', seen })

it('a paper that may follow the approval is waived until a day', () => {
  expect(waive(live(), label, 'zhao', at)).toMatchObject({
    waivers: { 'goods.label': { until: '2026-12-31', reason: 'The printer is late', by: 'zhao', at: day } },
  })
})

it('a waiver may last until today, not until yesterday', () => {
  expect(waive(live(), { ...label, until: '2026-11-25' }, 'zhao', at)).toHaveProperty('waivers')
  expect(waive(live(), { ...label, until: '2026-11-24' }, 'zhao', at)).toEqual({
    refusal: 'body_invalid',
    faults: [wrong('/until', '2026-11-24')],
  })
})

it.each(['licence.food_operation', 'subject.full_name', 'recheck.half_year', 'import.papers'] as const)(
  'a requirement for selling, one set by law and one not asked cannot be waived: %s',
  (code) => {
    expect(waive(live(), { ...label, code }, 'zhao', at)).toEqual({
      refusal: 'body_invalid',
      faults: [wrong('/code', code)],
    })
  },
)

it('a draft or an ended application has nothing to waive', () => {
  const over: readonly Merchant[] = [
    draftOf('tea', 'she'),
    sure(withdraw(sent(), at)),
    { ...sent(), status: 'lapsed' },
  ]
  for (const merchant of over)
    expect(waive(merchant, label, 'zhao', at)).toEqual({ refusal: 'invalid_state', faults: [] })
})
