import * as z from 'zod/mini'
import type { Api } from '#shared/contract/api'
import { type Slot, slot } from '#shared/contract/document'
import { contentOf } from '../../domain/application/content'
import type { Merchant } from '../../domain/merchant/merchant'
import { isRefusal, refuse } from '../../domain/merchant/refusal'
import { addSlot, slotSeconds, vaultName } from '../../domain/photo/slots'
import type { Answer, Handler, Outcome, Request } from '../../ports/handler'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { World } from '../../ports/world'
import { changeOwn } from '../change'
import { ownPaper } from '../find'

type Endpoint = Api['openSlot']

async function answerSlot(merchant: Merchant, paperId: string, world: World): Promise<Answer<Slot>> {
  const paper = contentOf(merchant).papers.find(({ id }) => id === paperId)
  if (paper === undefined)
    throw new Error(`Merchant ${merchant.id}: paper ${paperId} vanished while its slot was opened`)
  const upload = await world.vault.openSlot(vaultName(merchant.id, paper.id), paper.contentType, paper.bytes)
  const body: Slot = {
    documentId: paper.id,
    upload: { url: upload.url, fields: { ...upload.fields } },
    expiresAt: paper.slotEndsAt,
    version: merchant.version,
  }
  return { headers: {}, body }
}

/** Opening of a slot for one photo. */
export const openSlot: Handler<Endpoint> = (request, world) => {
  const paperId = world.chance.id()
  return changeOwn(request, world, {
    action: 'open_slot',
    decide: (merchant, at) => addSlot(merchant, request.body, paperId, world.clock.after(slotSeconds), at),
    answer: (written) => answerSlot(written, paperId, world),
  })
}

/** The same slot again, with a form signed anew, as long as it is open. */
export async function reopenSlot(
  request: Request<Endpoint>,
  world: World,
  kept: KeptAnswer,
): Promise<Outcome<Endpoint>> {
  const { documentId } = z.parse(slot, JSON.parse(kept.body))
  const own = await ownPaper({ ...request.params, documentId }, request.caller, world)
  if (isRefusal(own)) return refuse('slot_expired')
  const isOpen = own.paper.status === 'waiting' && own.paper.slotEndsAt > world.clock.now()
  return isOpen ? answerSlot(own.merchant, documentId, world) : refuse('slot_expired')
}
