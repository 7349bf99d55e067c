import type { Api } from '#shared/contract/api'
import { chainHolds } from '../../domain/merchant/entry'
import { refuse } from '../../domain/merchant/refusal'
import { showAudit } from '../../domain/staff/show-audit'
import { isInReach } from '../../domain/staff/staff-scope'
import type { Handler } from '../../ports/handler'

/**
 * Every change of one merchant, and whether the chain of hashes holds up to the hash that the merchant itself carries. Of an
 * erased merchant the chain is left, for staff of every province: its values are sealed for good, its province too.
 */
export const staffGetAudit: Handler<Api['staffGetAudit']> = async ({ params, caller }, world) => {
  const id = params.id ?? ''
  const merchant = await world.merchants.load(id)
  const end = merchant === null ? await world.merchants.auditEndOf(id) : merchant.audit
  const isReached = merchant === null ? caller.provinces === null : isInReach(merchant, caller)
  if (end === null || !isReached) return refuse('not_found')
  // A change may come between the two reads: its entries belong to a later state of the merchant.
  const entries = (await world.merchants.auditOf(id)).slice(0, end.seq)
  const verified = (entries.at(-1)?.hash ?? '') === end.hash && chainHolds(entries, world.digest.plain)
  return {
    headers: {},
    body: { items: showAudit(entries, merchant?.fields.seller), verified },
  }
}
