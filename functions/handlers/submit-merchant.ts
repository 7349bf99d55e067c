import type { Api } from '#shared/contract/api'
import { isRefusal } from '../domain/refusal'
import { submitMerchant as submitted } from '../domain/submit-merchant'
import type { Handler } from '../ports/handler'
import { changeOwn } from './change-own'
import { markContested } from './mark-contested'

/** Hands the application in: from now on its registration number is held. */
export const submitMerchant: Handler<Api['submitMerchant']> = async (request, world) => {
  const outcome = await changeOwn(request, world, 'submit', submitted)
  const taken = isRefusal(outcome) && outcome.refusal === 'registration_number_taken'
  return taken ? markContested(request.params.id, request.caller, world) : outcome
}
