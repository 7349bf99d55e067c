import type { Api } from '#shared/contract/api'
import type { BarWarning } from '#shared/contract/staff'
import { submit } from '../../domain/application/steps'
import type { Merchant } from '../../domain/merchant/merchant'
import { isRefusal, type Refusal } from '../../domain/merchant/refusal'
import { warningKeys } from '../../domain/review/bar-keys'
import type { Handler, Request } from '../../ports/handler'
import type { World } from '../../ports/world'
import { changeAsSeller, changeOwn } from '../change'

/** The traits that an application shares with a barred entity: a hint to staff. */
async function resembling(merchant: Merchant, world: World): Promise<readonly BarWarning[]> {
  const keys = warningKeys(merchant, (text) => world.digest.keyed('bar', text))
  const barred = await world.merchants.barred(keys.map(({ key }) => key))
  return keys.filter(({ key }) => barred.includes(key)).map(({ warning }) => warning)
}

const taken = (version: number): Refusal => ({ refusal: 'registration_number_taken', version })

/**
 * Marks the merchant as one whose registration number another holds, so that staff see both and the true owner of a number
 * can be found. The refusal carries the version that this makes.
 */
async function markContested(
  { params, caller }: Request<Api['submitMerchant']>,
  world: World,
): Promise<Refusal> {
  const outcome = await changeOwn({ params, caller, seenVersion: null, keep: () => null }, world, {
    action: 'contest',
    decide: (merchant) => (merchant.contested ? taken(merchant.version) : { ...merchant, contested: true }),
    answer: ({ version }) => ({ headers: {}, body: version }),
  })
  if (outcome === 'already_answered')
    throw new Error(`Merchant ${params.id}: a change without a key was answered before`)
  return isRefusal(outcome) ? outcome : taken(outcome.body)
}

/**
 * Submission of the application, which holds its registration number from now on, or of a change of an approved merchant.
 */
export const submitMerchant: Handler<Api['submitMerchant']> = async (request, world) => {
  const outcome = await changeAsSeller(request, world, {
    action: 'submit',
    async decide(merchant, at) {
      const after = submit(merchant, at)
      return isRefusal(after) ? after : { ...after, resembles: await resembling(after, world) }
    },
  })
  const isTaken = isRefusal(outcome) && outcome.refusal === 'registration_number_taken'
  return isTaken ? markContested(request, world) : outcome
}
