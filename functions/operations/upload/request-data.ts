import type { Api } from '#shared/contract/api'
import { showMerchant } from '../../domain/application/show-merchant'
import { isRefusal } from '../../domain/merchant/refusal'
import { whyKept } from '../../domain/merchant/retention'
import { asOf } from '../../domain/merchant/settle'
import { ownChanges } from '../../domain/staff/own-changes'
import type { Handler } from '../../ports/handler'
import { momentOf } from '../../ports/world'
import { erase } from '../erase'
import { ownMerchant } from '../find'
import { unlessChanged } from '../try-again'
import { sellerActor } from '../write-change'

const noConsents = { todo: 0, expiry: 0, result: 0 }

/**
 * A copy of the seller's data, which writes nothing, or its erasure, once no law demands that it is kept. The answer to an
 * erasure is not kept: the key that would seal it is gone.
 */
export const requestData: Handler<Api['requestData']> = ({ params, caller, body, language }, world) =>
  unlessChanged(async () => {
    const merchant = await ownMerchant(params.id, caller, world)
    if (isRefusal(merchant)) return merchant
    const at = momentOf(world)
    const entries = await world.merchants.auditOf(merchant.id)
    if (body.kind === 'export') {
      const person = await world.reminders.person(caller.person)
      const own = {
        kind: 'export' as const,
        at: at.now,
        merchant: showMerchant(merchant, at, language),
        messageConsents: person?.consents ?? noConsents,
        changes: ownChanges(entries),
      }
      return { headers: { 'content-language': language }, body: own }
    }
    const wasHandedIn = entries.some(({ action }) => action === 'submit')
    const kept = whyKept(asOf(merchant, at), wasHandedIn, at.now)
    if (kept !== null) return kept
    const outcome = await erase(merchant, sellerActor(caller.person), world)
    return (
      outcome ?? { headers: { 'content-language': language }, body: { kind: 'erase' as const, at: at.now } }
    )
  })
