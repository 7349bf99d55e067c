import { recheck, verify } from '#functions/domain/application/steps'
import { alive, at, change, live, moved } from '../live'
import { closing } from '../lives'

const on = (now: string) => ({ ...at, now })
// Verified on 25 November 2026: the limit day is 25 May 2027, the re-check opens on 25 April.
const before = on('2027-04-24T15:59:59.999Z')
const opened = on('2027-04-24T16:00:00.000Z')
const no = { refusal: 'invalid_state', faults: [] }

it('the seller’s half is accepted from the day on which the re-check opens', () => {
  expect(recheck(live(), false, before)).toEqual(no)
  expect(recheck(live(), false, opened)).toMatchObject({ recheckTappedAt: opened.now, pending: null })
})

it('a re-check with changes counts as the seller’s half when the change is handed in', () => {
  const tapped = alive(recheck(live(), true, opened))
  expect(tapped.recheckTappedAt).toBeNull()
  expect(tapped.pending).toMatchObject({ submittedAt: null, fields: live().fields })
})

it('a change already begun is not begun anew by the re-check', () => {
  const changed = change(live(), moved)
  expect(alive(recheck(changed, true, opened)).pending).toEqual(changed.pending)
})

it('only the platform’s half starts the next half-year', () => {
  const tapped = alive(recheck(live(), false, opened))
  expect(tapped.verifiedAt).toBe(live().verifiedAt)
  expect(verify(tapped, opened)).toMatchObject({ verifiedAt: opened.now, recheckTappedAt: null })
})

it('a merchant that is not active has no re-check', () => {
  expect(recheck(closing(), false, opened)).toEqual(no)
  expect(verify(closing(), opened)).toEqual(no)
})
