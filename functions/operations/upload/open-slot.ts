import * as z from 'zod/mini'
import type { Api } from '#shared/contract/api'
import { type Slot, slot } from '#shared/contract/document'
import type { Merchant, Paper } from '../../domain/merchant/merchant'
import { isRefusal, refuse } from '../../domain/merchant/refusal'
import { asOf } from '../../domain/merchant/settle'
import { openSlot as opened, slotSeconds, vaultName } from '../../domain/photo/slots'
import type { Answer, Handler, Outcome, Request } from '../../ports/handler'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { World } from '../../ports/world'
import { moment } from '../moment'
import { ownMerchant } from '../seller/own-merchant'
import { unlessChanged } from '../unless-changed'
import { sellerActor, writeChange } from '../write-change'
import { ownPaper } from './own-paper'

type Endpoint = Api['openSlot']

async function slotFor(merchant: Merchant, paper: Paper, world: World): Promise<Answer<Slot>> {
  const upload = await world.vault.openSlot(vaultName(merchant.id, paper.id), paper.contentType, paper.bytes)
  const body: Slot = {
    documentId: paper.id,
    upload: { url: upload.url, fields: { ...upload.fields } },
    expiresAt: paper.slotEndsAt,
    version: merchant.version,
  }
  return { headers: {}, body }
}

/** Opens a slot for one photo. */
export const openSlot: Handler<Endpoint> = (request, world) =>
  unlessChanged(async () => {
    const before = await ownMerchant(request.params.id, request.caller, world)
    if (isRefusal(before)) return before
    const at = moment(world)
    const made = opened(asOf(before, at), request.body, world.chance.id(), world.clock.after(slotSeconds), at)
    if (isRefusal(made)) return made
    return writeChange(
      world,
      {
        before,
        after: made.after,
        action: 'open_slot',
        actor: sellerActor(request.caller.person),
        now: at.now,
      },
      (written) => slotFor(written, made.paper, world),
      request.keep,
    )
  })

/** The same slot again, with a form signed anew, as long as it is open. */
export async function reopenSlot(
  request: Request<Endpoint>,
  world: World,
  kept: KeptAnswer,
): Promise<Outcome<Endpoint>> {
  const { documentId } = z.parse(slot, JSON.parse(kept.body))
  const own = await ownPaper({ ...request.params, documentId }, request.caller, world)
  if (isRefusal(own)) return refuse('slot_expired')
  const open = own.paper.status === 'waiting' && own.paper.slotEndsAt > world.clock.now()
  return open ? slotFor(own.merchant, own.paper, world) : refuse('slot_expired')
}
