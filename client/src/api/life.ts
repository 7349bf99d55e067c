import type { Merchant } from '#shared/contract/merchant'
import { sellerEndpoints } from '#shared/contract/seller-endpoints'
import type { Caller } from './caller'
import type { Result } from './refusal'

/** The operations on a shop after its approval or refusal, one function each. */
export const createLife = ({ call }: Pick<Caller, 'call'>) => ({
  recheck: (id: string, changed: boolean, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(sellerEndpoints.recheckMerchant, { params: { id }, body: { changed }, idempotencyKey }),
  appeal: (id: string, reason: string, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(sellerEndpoints.appealMerchant, { params: { id }, body: { reason }, idempotencyKey }),
  depart: (id: string, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(sellerEndpoints.departMerchant, { params: { id }, body: {}, idempotencyKey }),
})

export type Life = ReturnType<typeof createLife>
