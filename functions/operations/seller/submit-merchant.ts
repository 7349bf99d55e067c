import type { Api } from '#shared/contract/api'
import type { BarWarning } from '#shared/contract/staff'
import { submitMerchant as submitted } from '../../domain/application/submit-merchant'
import type { Merchant } from '../../domain/merchant/merchant'
import { isRefusal } from '../../domain/merchant/refusal'
import { warningKeys } from '../../domain/review/bar-keys'
import type { Handler } from '../../ports/handler'
import type { World } from '../../ports/world'
import { markContested } from '../mark-contested'
import { changeOwn } from './change-own'
import { ownMerchant } from './own-merchant'

async function resembling(merchant: Merchant, world: World): Promise<readonly BarWarning[]> {
  const keys = warningKeys(merchant, (text) => world.digest.keyed('bar', text))
  const barred = await world.merchants.barred(keys.map(({ key }) => key))
  return keys.filter(({ key }) => barred.includes(key)).map(({ warning }) => warning)
}

/** Hands the application in: from now on its registration number is held. Or hands in a change of an approved merchant. */
export const submitMerchant: Handler<Api['submitMerchant']> = async (request, world) => {
  const own = await ownMerchant(request.params.id, request.caller, world)
  if (isRefusal(own)) return own
  const resembles = await resembling(own, world)
  const outcome = await changeOwn(request, world, 'submit', (merchant, at) => {
    const after = submitted(merchant, at)
    return isRefusal(after) ? after : { ...after, resembles }
  })
  const taken = isRefusal(outcome) && outcome.refusal === 'registration_number_taken'
  return taken ? markContested(request.params.id, request.caller, world) : outcome
}
