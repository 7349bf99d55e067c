import { depart } from '#functions/domain/application/steps'
import { day } from '#test/fixtures/merchants'
import { live } from '../live'
import { closing, sent, suspended } from '../lives'

it('who sells may leave; a change of hers is then in nobody’s hands', () => {
  const claimed = { ...live(), reviewer: 'lin', claimedAt: day }
  expect(depart(claimed)).toMatchObject({ status: 'closing', reviewer: null, claimedAt: null })
})

it('who has left, is suspended or never sold does not leave', () => {
  for (const merchant of [closing(), suspended(), sent()])
    expect(depart(merchant)).toEqual({ refusal: 'invalid_state', faults: [] })
})
