import type { Api } from '#shared/contract/api'
import { reopenMerchant as reopened } from '../../domain/application/reopen-merchant'
import type { Handler } from '../../ports/handler'
import { changeOwnNow } from './change-own-now'

/** Goes on with an application that was left alone too long; everything in it is still there. */
export const reopenMerchant: Handler<Api['reopenMerchant']> = (request, world) =>
  changeOwnNow(request, world, 'reopen', reopened)
