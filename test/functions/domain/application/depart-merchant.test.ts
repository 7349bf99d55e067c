import { depart } from '#functions/domain/application/steps'
import { day } from '#test/fixtures/merchants'
import { live } from '../live'
import { closing, sent, suspended } from '../lives'

it('an approved seller may leave, and her pending change leaves its reviewer', () => {
  const claimed = { ...live(), reviewer: 'lin', claimedAt: day }
  expect(depart(claimed)).toMatchObject({ status: 'closing', reviewer: null, claimedAt: null })
})

it('a merchant that has left, is suspended or was never approved cannot leave', () => {
  for (const merchant of [closing(), suspended(), sent()])
    expect(depart(merchant)).toEqual({ refusal: 'invalid_state', faults: [] })
})
