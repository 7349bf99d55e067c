import type { Api } from '#shared/contract/api'
import type { Merchant } from '../../domain/merchant/merchant'
import { sign } from '../../domain/review/sanctions'
import type { Handler } from '../../ports/handler'
import { unlessChanged } from '../unless-changed'
import { changeInReach } from './change-as-staff'
import { answerSanction } from './sanction-merchant'

/** The second signature under a sanction. */
export const signSanction: Handler<Api['signSanction']> = (request, world) => {
  const { params, caller } = request
  const id = params.sanctionId ?? ''
  const actionOf = (_before: Merchant, { status }: Merchant) => (status === 'barred' ? 'bar' : 'close')
  return unlessChanged(() =>
    changeInReach(
      { ...request, seenVersion: null },
      world,
      actionOf,
      (merchant, { now }) => sign(merchant, { id, by: caller.name, now }),
      (written) => answerSanction(written, id),
    ),
  )
}
