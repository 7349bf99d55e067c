import { recheck, verify } from '#functions/domain/application/steps'
import { alive, at, change, live, moved } from '../live'
import { closing } from '../lives'

const on = (now: string) => ({ ...at, now })
// Verified on 25 November 2026: the limit day is 25 May 2027, the re-check opens on 25 April.
const before = on('2027-04-24T15:59:59.999Z')
const opened = on('2027-04-24T16:00:00.000Z')
const no = { refusal: 'invalid_state', faults: [] }

it('her half is taken from the day on which the re-check opens', () => {
  expect(recheck(live(), false, before)).toEqual(no)
  expect(recheck(live(), false, opened)).toMatchObject({ recheckTappedAt: opened.now, pending: null })
})

it('where something has changed, what she then hands in is her half', () => {
  const tapped = alive(recheck(live(), true, opened))
  expect(tapped.recheckTappedAt).toBeNull()
  expect(tapped.pending).toMatchObject({ submittedAt: null, fields: live().fields })
})

it('a change that she has begun is not begun anew', () => {
  const changed = change(live(), moved)
  expect(alive(recheck(changed, true, opened)).pending).toEqual(changed.pending)
})

it('only the platform’s half renews the clock', () => {
  const tapped = alive(recheck(live(), false, opened))
  expect(tapped.verifiedAt).toBe(live().verifiedAt)
  expect(verify(tapped, opened)).toMatchObject({ verifiedAt: opened.now, recheckTappedAt: null })
})

it('who is no active merchant has no re-check', () => {
  expect(recheck(closing(), false, opened)).toEqual(no)
  expect(verify(closing(), opened)).toEqual(no)
})
