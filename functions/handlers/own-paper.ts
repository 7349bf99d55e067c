import type { Merchant, Paper } from '../domain/merchant'
import { isRefusal, type Refusal, refuse } from '../domain/refusal'
import type { SellerToken } from '../ports/tokens'
import type { World } from '../ports/world'
import { ownMerchant } from './own-merchant'

/** One paper of the seller's own merchant, or `not_found` for both alike. */
export async function ownPaper(
  params: Readonly<Record<string, string>>,
  caller: SellerToken,
  world: World,
): Promise<{ readonly merchant: Merchant; readonly paper: Paper } | Refusal> {
  const merchant = await ownMerchant(params.id, caller, world)
  if (isRefusal(merchant)) return merchant
  const paper = merchant.papers.find(({ id }) => id === params.documentId)
  return paper === undefined ? refuse('not_found') : { merchant, paper }
}
