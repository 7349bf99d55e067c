import type { Merchant, MerchantPatch } from '#shared/contract/merchant'
import { sellerEndpoints } from '#shared/contract/seller-endpoints'
import type { Caller } from './caller'
import type { Result } from './refusal'

/** The operations on applications, one function each. */
export const createMerchants = ({ call }: Caller) => ({
  list: () => call(sellerEndpoints.listMerchants, {}),
  get: (id: string): Promise<Result<Merchant>> => call(sellerEndpoints.getMerchant, { params: { id } }),
  create: (fields: MerchantPatch, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(sellerEndpoints.createMerchant, { body: fields, idempotencyKey }),
  update: (id: string, version: number, patch: MerchantPatch): Promise<Result<Merchant>> =>
    call(sellerEndpoints.changeMerchant, { params: { id }, version, body: patch }),
  submit: (id: string, version: number, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(sellerEndpoints.submitMerchant, { params: { id }, version, body: {}, idempotencyKey }),
  withdraw: (id: string, version: number, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(sellerEndpoints.withdrawMerchant, { params: { id }, version, body: {}, idempotencyKey }),
  reopen: (id: string, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(sellerEndpoints.reopenMerchant, { params: { id }, body: {}, idempotencyKey }),
})

export type Merchants = ReturnType<typeof createMerchants>
