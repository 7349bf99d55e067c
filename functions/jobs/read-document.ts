import type { DocumentKind } from '#shared/contract/requirement-codes'
import { contentOf } from '../domain/application/content'
import type { Merchant, Paper } from '../domain/merchant/merchant'
import { vaultName } from '../domain/photo/slots'
import { type Found, isRead, type Registered, readingOf } from '../domain/reading/reading'
import { typedValue } from '../domain/reading/typed-value'
import type { ReadingWorld } from '../ports/reading-world'
import type { OutcomeOf } from './works'

const paperOf = (merchant: Merchant | null, paperId: string): Paper | undefined =>
  merchant === null
    ? undefined
    : [...contentOf(merchant).papers, ...merchant.papers].find(({ id }) => id === paperId)

/** The answer of the register for this kind of paper about the number that was read, else about the typed one. */
async function registered(
  merchant: Merchant,
  kind: DocumentKind,
  found: Found,
  world: ReadingWorld,
): Promise<Registered> {
  const business = kind === 'licence.business'
  const field = business ? 'registrationNumber' : 'number'
  const read = found.outcome === 'read' ? found.fields[field]?.value : undefined
  const number = read ?? typedValue(field, kind, contentOf(merchant).fields)?.value ?? null
  if (number === null) return { outcome: 'unavailable' }
  return world.registry.lookUp(business ? 'business' : 'food_licence', number)
}

/**
 * Reads one kept photo, asks the register, and stores both beside the merchant. A photo that was taken back meanwhile leaves
 * nothing behind; one that comes twice is read once.
 *
 * @throws when the photo is kept but its confirmation not yet written: it is read again a little later.
 */
export async function readDocument(
  merchantId: string,
  paperId: string,
  world: ReadingWorld,
): Promise<OutcomeOf<'read'>> {
  const before = await world.merchants.load(merchantId)
  const announced = paperOf(before, paperId)
  if (before === null || announced === undefined) return 'gone'
  if (!isRead(announced.kind)) return 'not_asked'
  if (readingOf(paperId, before.readings) !== null) return 'read_before'
  const photo = await world.vault.kept(vaultName(merchantId, paperId))
  if (photo === null) return 'gone'
  const found = await world.reader.read(photo, announced.kind)
  // A confirmed photo never changes; an unconfirmed one may have been confirmed while it was read.
  const merchant = announced.status === 'confirmed' ? before : await world.merchants.load(merchantId)
  const paper = paperOf(merchant, paperId)
  if (merchant === null || paper === undefined) return 'gone'
  if (paper.status === 'waiting') {
    if (paper.slotEndsAt > world.clock.now())
      throw new Error(`Merchant ${merchantId}: photo ${paperId} is kept and not yet confirmed`)
    return 'gone'
  }
  const sha256 = world.digest.plain(photo)
  if (sha256 !== paper.sha256)
    throw new Error(`Merchant ${merchantId}: photo ${paperId} as read is not the one that was confirmed`)
  const answer = await registered(merchant, paper.kind, found, world)
  const at = world.clock.now()
  await world.merchants.keepReading(merchantId, { paperId, sha256, found, registered: answer, at })
  if (paperOf(await world.merchants.load(merchantId), paperId) !== undefined) return found.outcome
  await world.merchants.dropReading(merchantId, paperId, at)
  return 'gone'
}
