import { api } from '#shared/contract/api'
import type { Merchant, MerchantPatch } from '#shared/contract/merchant'
import type { Caller } from './caller'
import type { Result } from './refusal'

/** The operations on applications, one function each. */
export const createMerchants = ({ call }: Caller) => ({
  list: () => call(api.listMerchants, {}),
  get: (id: string): Promise<Result<Merchant>> => call(api.getMerchant, { params: { id } }),
  create: (fields: MerchantPatch, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(api.createMerchant, { body: fields, idempotencyKey }),
  update: (id: string, version: number, patch: MerchantPatch): Promise<Result<Merchant>> =>
    call(api.changeMerchant, { params: { id }, version, body: patch }),
  submit: (id: string, version: number, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(api.submitMerchant, { params: { id }, version, body: {}, idempotencyKey }),
  withdraw: (id: string, version: number, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(api.withdrawMerchant, { params: { id }, version, body: {}, idempotencyKey }),
  reopen: (id: string, idempotencyKey: string): Promise<Result<Merchant>> =>
    call(api.reopenMerchant, { params: { id }, body: {}, idempotencyKey }),
})

export type Merchants = ReturnType<typeof createMerchants>
