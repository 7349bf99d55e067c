import { deskOf } from '../../domain/application/content'
import type { Merchant, Paper } from '../../domain/merchant/merchant'
import { isRefusal, type Refusal, refuse } from '../../domain/merchant/refusal'
import { asOf } from '../../domain/merchant/settle'
import type { SellerToken } from '../../ports/tokens'
import type { World } from '../../ports/world'
import { moment } from '../moment'
import { ownMerchant } from '../seller/own-merchant'

export type OwnPaper = { readonly stored: Merchant; readonly merchant: Merchant; readonly paper: Paper }

/**
 * One paper of the seller's own merchant, or `not_found` for both alike: `stored` as it is stored, `merchant` as it is at this
 * moment.
 */
export async function ownPaper(
  params: Readonly<Record<string, string>>,
  caller: SellerToken,
  world: World,
): Promise<OwnPaper | Refusal> {
  const stored = await ownMerchant(params.id, caller, world)
  if (isRefusal(stored)) return stored
  const merchant = asOf(stored, moment(world))
  const paper = deskOf(merchant).papers.find(({ id }) => id === params.documentId)
  return paper === undefined ? refuse('not_found') : { stored, merchant, paper }
}
