import type { Api } from '#shared/contract/api'
import { appeal } from '../../domain/review/appeals'
import type { Handler } from '../../ports/handler'
import { changeAsSeller } from '../change'

/** The seller's one appeal against a refusal or a suspension. */
export const appealMerchant: Handler<Api['appealMerchant']> = (request, world) =>
  changeAsSeller(request, world, {
    action: 'appeal',
    decide: (merchant, at) => appeal(merchant, request.body.reason, at),
  })
