import type { Api } from '#shared/contract/api'
import { withdrawMerchant as withdrawn } from '../../domain/application/withdraw-merchant'
import type { Handler } from '../../ports/handler'
import { changeOwn } from './change-own'

/** Takes the application back; its registration number is free again. */
export const withdrawMerchant: Handler<Api['withdrawMerchant']> = (request, world) =>
  changeOwn(request, world, 'withdraw', withdrawn)
