import type { Api } from '#shared/contract/api'
import { sign } from '../../domain/review/sanctions'
import type { Handler } from '../../ports/handler'
import { changeInReach } from '../change'
import { answerSanction } from './sanction-merchant'

/** The second signature under a sanction. */
export const signSanction: Handler<Api['signSanction']> = (request, world) => {
  const { params, caller } = request
  const id = params.sanctionId ?? ''
  return changeInReach(request, world, {
    action: (_before, { status }) => (status === 'barred' ? 'bar' : 'close'),
    decide: (merchant, { now }) => sign(merchant, { id, by: caller.name, now }),
    answer: (written) => answerSanction(written, id),
  })
}
