import type { Api } from '#shared/contract/api'
import { createDraft } from '../../domain/application/create-draft'
import { isRefusal } from '../../domain/merchant/refusal'
import type { Handler } from '../../ports/handler'
import { momentOf } from '../../ports/world'
import { answerMerchant } from '../answer-merchant'
import { sellerActor, writeChange } from '../write-change'

/** The beginning of an application. */
export const createMerchant: Handler<Api['createMerchant']> = async (request, world) => {
  const { caller, body, language } = request
  const at = momentOf(world)
  const draft = createDraft(world.chance.id(), caller.person, body, at)
  if (isRefusal(draft)) return draft
  return writeChange(
    world,
    { before: null, after: draft, action: 'create', actor: sellerActor(caller.person), now: at.now },
    (after) => {
      const { headers, body: shown } = answerMerchant(after, at, language)
      return { headers: { ...headers, location: `/v1/merchants/${after.id}` }, body: shown }
    },
    request.keep,
  )
}
