import type { Api } from '#shared/contract/api'
import { chainHolds } from '../domain/change'
import { maskEntry } from '../domain/mask-entry'
import { isRefusal } from '../domain/refusal'
import type { Handler } from '../ports/handler'
import { staffMerchant } from './staff-merchant'

/** Every change of one merchant, and whether the chain of hashes holds up to the one the merchant itself bears. */
export const staffGetAudit: Handler<Api['staffGetAudit']> = async ({ params, caller }, world) => {
  const merchant = await staffMerchant(params.id, caller, world)
  if (isRefusal(merchant)) return merchant
  // A change may come between the two reads: its entries belong to a later state of the merchant.
  const entries = (await world.merchants.auditOf(merchant.id)).slice(0, merchant.audit.seq)
  const ends = (entries.at(-1)?.hash ?? '') === merchant.audit.hash
  const verified = ends && chainHolds(entries, world.digest.plain)
  return {
    headers: {},
    body: { items: entries.map((entry) => maskEntry(entry, merchant.fields.seller)), verified },
  }
}
