import { api } from '#shared/contract/api'
import type { Merchant } from '#shared/contract/merchant'
import type { Caller } from './caller'
import type { Result } from './refusal'

/** What she can do in the life of her shop after it was approved or refused, one function each. */
export const createLife = ({ call }: Pick<Caller, 'call'>) => ({
  recheck: (id: string, changed: boolean, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(api.recheckMerchant, { params: { id }, body: { changed }, idempotencyKey }),
  appeal: (id: string, reason: string, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(api.appealMerchant, { params: { id }, body: { reason }, idempotencyKey }),
  depart: (id: string, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(api.departMerchant, { params: { id }, body: {}, idempotencyKey }),
})

export type Life = ReturnType<typeof createLife>
