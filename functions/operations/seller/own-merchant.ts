import type { Merchant } from '../../domain/merchant/merchant'
import { type Refusal, refuse } from '../../domain/merchant/refusal'
import type { SellerToken } from '../../ports/tokens'
import type { World } from '../../ports/world'

/** The seller's own merchant. Another's is not found, exactly like one that does not exist. */
export async function ownMerchant(
  id: string | undefined,
  caller: SellerToken,
  world: World,
): Promise<Merchant | Refusal> {
  const merchant = id === undefined ? null : await world.merchants.load(id)
  return merchant === null || merchant.owner !== caller.person ? refuse('not_found') : merchant
}
