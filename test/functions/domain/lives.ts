import { depart } from '#functions/domain/application/steps'
import type {
  Closing,
  Declined,
  InReview,
  Merchant,
  Submitted,
  Suspended,
} from '#functions/domain/merchant/merchant'
import { claim } from '#functions/domain/review/review'
import { sanction } from '#functions/domain/review/sanctions'
import type { SanctionAction, SanctionRequest } from '#shared/contract/sanction'
import { day, draftOf, handedIn } from '#test/fixtures/merchants'
import { at, live, sure } from './live'

/** A merchant of the tests in the status that its name says. */
export const sent = (): Submitted => handedIn(draftOf('tea', 'she'))

export function inReview(): InReview {
  const claimed = sure(claim(sent(), 'lin', at))
  if (claimed.status !== 'in_review') throw new Error('She is not in review')
  return claimed
}

export const declined = (): Declined => ({ ...sent(), status: 'declined', declinedBy: 'lin' })

export const closing = (): Closing => sure(depart(live()))

/** A sanction as it is asked for. */
export const asked = (action: SanctionAction, finding: SanctionRequest['finding'] = 'other') => ({
  action,
  finding,
  rule: 'order 37 art. 24',
  facts: 'What was found',
  evidence: [{ text: 'A photo of the stall' }],
})

export function suspended(merchant: Merchant = live(), by = 'lin'): Suspended {
  const outcome = sure(sanction(merchant, asked('suspend', 'forgery'), { id: 's-1', by, now: day }))
  if (outcome.status !== 'suspended') throw new Error('She is not suspended')
  return { ...outcome, since: day }
}
