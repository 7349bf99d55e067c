import { assess, statusAt } from '#functions/domain/application/assess'
import { decide } from '#functions/domain/review/review'
import { addDays } from '#shared/rules/day'
import { alive, at, change, judge, live, send, take } from '../live'

it('a paper that expires during review is not accepted: the seller goes on with the approved one', () => {
  const [licence] = live().fields.licences
  if (licence === undefined) throw new Error('She has a licence')
  const soon = addDays('2026-11-25', 1)
  const claimed = take(
    send(change(live(), { address: '深圳市福田区新街2号', licences: [{ ...licence, validTo: soon }] })),
  )
  const late = { ...at, now: '2026-11-26T16:00:00.000Z' }
  const held = { ...claimed, claimedAt: late.now }
  const waiting = assess(held, late).filter(({ bucket }) => bucket === 'in_review')
  const items = waiting.map(({ code }) => ({ code, verdict: 'accepted' as const, faults: [] }))
  expect(waiting.map(({ code }) => code)).toEqual(['contact.address'])
  const decided = alive(decide(held, 'lin', { ...judge(held, 'approve'), items }, late))
  expect(decided.fields.address).toBe('深圳市福田区新街2号')
  expect(decided.fields.licences).toEqual([licence])
  expect(statusAt(decided, late)).toBe('active')
  expect(decided.pending?.fields.licences[0]?.validTo).toBe(soon)
})
