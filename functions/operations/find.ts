import { contentOf } from '../domain/application/content'
import type { Merchant, Paper } from '../domain/merchant/merchant'
import { isRefusal, type Refusal, refuse } from '../domain/merchant/refusal'
import { asOf } from '../domain/merchant/settle'
import { isInReach, type Reach } from '../domain/staff/staff-scope'
import type { Webhook } from '../domain/webhook/webhook'
import type { SellerToken } from '../ports/tokens'
import { momentOf, type World } from '../ports/world'

/** The seller's own merchant, or `not_found`: another seller's is answered exactly like one that does not exist. */
export async function ownMerchant(
  id: string | undefined,
  caller: SellerToken,
  world: World,
): Promise<Merchant | Refusal> {
  const merchant = id === undefined ? null : await world.merchants.load(id)
  return merchant === null || merchant.owner !== caller.person ? refuse('not_found') : merchant
}

/** A merchant within the reach of a member of staff, or `not_found`: outside it, it is answered as if it did not exist. */
export async function merchantInReach(
  id: string | undefined,
  caller: Reach,
  world: World,
): Promise<Merchant | Refusal> {
  const merchant = id === undefined ? null : await world.merchants.load(id)
  return merchant === null || !isInReach(merchant, caller) ? refuse('not_found') : merchant
}

/** A paper of a merchant: `stored` is the merchant as it is stored, `merchant` as it is at this moment. */
export type OwnPaper = { readonly stored: Merchant; readonly merchant: Merchant; readonly paper: Paper }

/** A paper of the seller's own merchant; `not_found` where the merchant or the paper is not there. */
export async function ownPaper(
  params: Readonly<Record<string, string>>,
  caller: SellerToken,
  world: World,
): Promise<OwnPaper | Refusal> {
  const stored = await ownMerchant(params.id, caller, world)
  if (isRefusal(stored)) return stored
  const merchant = asOf(stored, momentOf(world))
  const paper = contentOf(merchant).papers.find(({ id }) => id === params.documentId)
  return paper === undefined ? refuse('not_found') : { stored, merchant, paper }
}

/** The receiver of events with this id, or `not_found`. */
export async function webhookWithId(id: string | undefined, world: World): Promise<Webhook | Refusal> {
  const found = (await world.webhooks.webhooks()).find((webhook) => webhook.id === id)
  return found ?? refuse('not_found')
}
