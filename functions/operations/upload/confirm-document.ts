import type { Api } from '#shared/contract/api'
import type { AuditAction } from '#shared/contract/audit-actions'
import type { Confirmation } from '#shared/contract/document'
import type { RuleFaultCode } from '#shared/contract/fault'
import type { Language } from '#shared/words/language'
import { contentOf } from '../../domain/application/content'
import { showPaper } from '../../domain/application/show-merchant'
import type { Merchant, Paper } from '../../domain/merchant/merchant'
import { isRefusal, type Refusal, refuse } from '../../domain/merchant/refusal'
import { inspectPhoto } from '../../domain/photo/inspect-photo'
import { confirmPaper, paperLock, vaultName, withoutPaper } from '../../domain/photo/slots'
import { readingOf } from '../../domain/reading/reading'
import type { Answer, Handler, Outcome, Request } from '../../ports/handler'
import type { SellerToken } from '../../ports/tokens'
import { momentOf, type World } from '../../ports/world'
import { type OwnPaper, ownPaper } from '../find'
import { unlessChanged } from '../try-again'
import { sellerActor, writeChange } from '../write-change'

type Endpoint = Api['confirmDocument']
type Asked = Request<Endpoint>

const write = (world: World, before: Merchant, after: Merchant, action: AuditAction, caller: SellerToken) =>
  writeChange(
    world,
    { before, after, action, actor: sellerActor(caller.person), now: world.clock.now() },
    (written) => ({ headers: {}, body: written }),
    () => null,
  )

function answerPaper(merchant: Merchant, paperId: string, language: Language): Answer<Confirmation> {
  const held = contentOf(merchant).papers.find(({ id }) => id === paperId)
  if (held === undefined)
    throw new Error(`Merchant ${merchant.id}: paper ${paperId} vanished while it was confirmed`)
  return {
    headers: { 'content-language': language },
    body: {
      document: showPaper(held, language, readingOf(paperId, merchant.readings), []),
      version: merchant.version,
    },
  }
}

// There is no sent photo: it has not arrived yet, or another request has just confirmed it.
async function refuseAbsent(request: Asked, paper: Paper, world: World): Promise<Outcome<Endpoint>> {
  const again = await ownPaper(request.params, request.caller, world)
  if (isRefusal(again)) return again
  if (again.paper.status === 'confirmed') return answerPaper(again.merchant, paper.id, request.language)
  return refuse(paper.slotEndsAt > world.clock.now() ? 'upload_missing' : 'slot_expired')
}

async function refusePhoto(
  { stored, merchant, paper }: OwnPaper,
  code: RuleFaultCode,
  caller: SellerToken,
  world: World,
): Promise<Refusal> {
  const outcome = await write(
    world,
    stored,
    withoutPaper(merchant, paper, momentOf(world)),
    'refuse_photo',
    caller,
  )
  if (outcome !== 'already_answered' && isRefusal(outcome)) return outcome
  await world.vault.discardSent(vaultName(merchant.id, paper.id))
  return refuse('photo_refused', [{ code, path: `/documents/${paper.id}`, level: 'reject' }])
}

// A photo taken back while it was confirmed leaves no copy behind. No id is used twice, so a removed photo stays removed.
async function discardIfGone(request: Asked, name: string, world: World): Promise<void> {
  if (isRefusal(await ownPaper(request.params, request.caller, world))) await world.vault.discardKept(name)
}

async function confirm(request: Asked, world: World): Promise<Outcome<Endpoint>> {
  const { caller } = request
  const own = await ownPaper(request.params, caller, world)
  if (isRefusal(own)) return own
  const { stored, merchant, paper } = own
  if (paper.status === 'confirmed') return answerPaper(merchant, paper.id, request.language)
  const lock = paperLock(merchant, paper.kind, momentOf(world))
  if (lock !== null) return lock
  const name = vaultName(merchant.id, paper.id)
  const sent = await world.vault.sent(name)
  if (sent === null) return refuseAbsent(request, paper, world)
  const matches = world.digest.plain(sent) === paper.sentSha256 && sent.length === paper.bytes
  const photo = matches ? inspectPhoto(sent, paper.contentType) : 'image_corrupt'
  if (typeof photo === 'string') return refusePhoto(own, photo, caller, world)
  const sha256 = world.digest.plain(photo.bytes)
  await world.vault.keep(name, photo.contentType, photo.bytes)
  const alsoAt = await world.merchants.photoAt(sha256, merchant.owner)
  const after = confirmPaper(merchant, paper, photo, { sha256, alsoAt }, momentOf(world))
  const outcome = await write(world, stored, after, 'confirm_photo', caller)
  if (outcome === 'already_answered')
    throw new Error(`Merchant ${merchant.id}: a change without a key was answered before`)
  if (isRefusal(outcome)) {
    await discardIfGone(request, name, world)
    return outcome
  }
  await world.vault.discardSent(name)
  return answerPaper(outcome.body, paper.id, request.language)
}

/** Confirmation of a sent photo: it is checked and a clean copy kept. Confirmed twice, it answers the same. */
export const confirmDocument: Handler<Endpoint> = (request, world) =>
  unlessChanged(() => confirm(request, world))
