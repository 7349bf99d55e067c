import type { Api } from '#shared/contract/api'
import type { RuleFaultCode } from '#shared/contract/fault'
import { inspectPhoto } from '../domain/inspect-photo'
import type { Merchant, Paper } from '../domain/merchant'
import { confirmPaper, paperLock, vaultName, withoutPaper } from '../domain/paper-slots'
import { isRefusal, type Refusal, refuse } from '../domain/refusal'
import { showPaper } from '../domain/show-merchant'
import type { Handler } from '../ports/handler'
import type { SellerToken } from '../ports/tokens'
import type { World } from '../ports/world'
import { moment } from './moment'
import { ownPaper } from './own-paper'
import { unlessChanged } from './unless-changed'
import { sellerActor, writeChange } from './write-change'

const write = (world: World, before: Merchant, after: Merchant, action: string, caller: SellerToken) =>
  writeChange(
    world,
    { before, after, action, actor: sellerActor(caller.person), now: world.clock.now() },
    (written) => ({ headers: {}, body: written }),
    () => null,
  )

async function refusePhoto(
  merchant: Merchant,
  paper: Paper,
  code: RuleFaultCode,
  caller: SellerToken,
  world: World,
): Promise<Refusal> {
  const outcome = await write(
    world,
    merchant,
    withoutPaper(merchant, paper, moment(world)),
    'refuse_photo',
    caller,
  )
  if (outcome !== 'already_answered' && isRefusal(outcome)) return outcome
  await world.vault.discardSent(vaultName(merchant.id, paper.id))
  return refuse('photo_refused', [{ code, path: `/documents/${paper.id}`, level: 'reject' }])
}

/** Checks the photo that was sent, keeps a clean copy, and says so. Confirmed twice, it answers the same. */
export const confirmDocument: Handler<Api['confirmDocument']> = (request, world) =>
  unlessChanged(async () => {
    const { caller, language } = request
    const own = await ownPaper(request.params, caller, world)
    if (isRefusal(own)) return own
    const { merchant, paper } = own
    const answer = (held: Paper, version: number) => ({
      headers: { 'content-language': language },
      body: { document: showPaper(held, language), version },
    })
    if (paper.status === 'confirmed') return answer(paper, merchant.version)
    const lock = paperLock(merchant, paper.kind, moment(world))
    if (lock !== null) return lock
    const name = vaultName(merchant.id, paper.id)
    const sent = await world.vault.sent(name)
    if (sent === null) return refuse(paper.slotEndsAt > world.clock.now() ? 'upload_missing' : 'slot_expired')
    const matches = world.digest.plain(sent) === paper.sentSha256 && sent.length === paper.bytes
    const photo = matches ? inspectPhoto(sent, paper.contentType) : 'image_corrupt'
    if (typeof photo === 'string') return refusePhoto(merchant, paper, photo, caller, world)
    await world.vault.keep(name, photo.contentType, photo.bytes)
    const after = confirmPaper(merchant, paper, photo, world.digest.plain(photo.bytes), moment(world))
    const outcome = await write(world, merchant, after, 'confirm_photo', caller)
    if (outcome === 'already_answered') throw new Error('A change without a key was answered before')
    if (isRefusal(outcome)) return outcome
    await world.vault.discardSent(name)
    const held = outcome.body.papers.find(({ id }) => id === paper.id)
    if (held === undefined) throw new Error('A paper vanished while it was confirmed')
    return answer(held, outcome.body.version)
  })
