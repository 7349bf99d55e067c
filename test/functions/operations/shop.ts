import type { World } from '#functions/ports/world'
import { api } from '#shared/contract/api'
import type { Merchant } from '#shared/contract/merchant'
import type { SanctionAction } from '#shared/contract/sanction'
import type { MemoryDocumentVault } from '#test/doubles/memory/memory-document-vault'
import { type Person, teaShop } from '#test/fixtures/people'
import { type Applicant, applicant, newKey } from '../applicant'
import { type Answered, bodyOf } from '../ask'
import { type Reviewer, reviewer } from '../reviewer'

/** A world whose vault has the door through which photos are posted. */
export type ShopWorld = World & { readonly vault: MemoryDocumentVault }

/** A shop of the tests, and the staff it meets: each does by HTTP what the path says, with a key of its own. */
export type Shop = {
  readonly she: Applicant
  readonly id: string
  readonly lin: Reviewer
  readonly wang: Reviewer
  readonly zhao: Reviewer
  readonly hers: (path: string, body?: object, version?: number) => Promise<Answered>
  readonly staffs: (who: Reviewer, path: string, body?: object, version?: number | null) => Promise<Answered>
  readonly sanction: (who: Reviewer, action: SanctionAction, more?: object) => Promise<Answered>
  readonly version: () => Promise<number>
}

const headersOf = (version: number | null | undefined) => ({
  'idempotency-key': newKey(),
  ...(version === undefined || version === null ? {} : { 'if-match': `"${version}"` }),
})

/** A merchant as it begins: handed in by its seller. */
export async function submittedShop(
  world: ShopWorld,
  person: Person = teaShop,
  name = person.name,
): Promise<Shop> {
  const she = await applicant(world, person, name)
  const { id } = await she.submitted()
  const [lin, wang, zhao] = await Promise.all([
    reviewer(world, { sub: 'lin' }),
    reviewer(world, { sub: 'wang' }),
    reviewer(world, { sub: 'zhao', scope: 'supervisor' }),
  ])
  const version = async (): Promise<number> => (await world.merchants.load(id))?.version ?? 0
  const staffs: Shop['staffs'] = (who, path, body = {}, seen) =>
    who.ask({ method: 'POST', path: `/v1/staff/merchants/${id}/${path}`, headers: headersOf(seen), body })
  const sanction: Shop['sanction'] = async (who, action, more = {}) => {
    const body = {
      action,
      rule: 'order 37',
      facts: 'What was found',
      evidence: [{ text: 'A photo' }],
      ...more,
    }
    return staffs(who, 'sanctions', body, await version())
  }
  const hers: Shop['hers'] = (path, body = {}, seen) =>
    she.ask({ method: 'POST', path: `/v1/merchants/${id}/${path}`, headers: headersOf(seen), body })
  return { she, id, lin, wang, zhao, hers, staffs, sanction, version }
}

/** One that was claimed by Lin. */
export async function claimedShop(...asked: Parameters<typeof submittedShop>): Promise<Shop> {
  const shop = await submittedShop(...asked)
  bodyOf(api.claimMerchant.answer.body, await shop.lin.claim(shop.id))
  return shop
}

/** One that was approved by Lin. */
export async function openShop(...asked: Parameters<typeof submittedShop>): Promise<Shop> {
  const shop = await claimedShop(...asked)
  bodyOf(api.decideMerchant.answer.body, await shop.lin.decide(shop.id, 'approve'))
  return shop
}

/** One that Lin and Wang have barred. */
export async function barredShop(...asked: Parameters<typeof submittedShop>): Promise<Shop> {
  const shop = await openShop(...asked)
  const { sanctionId } = bodyOf(api.sanctionMerchant.answer.body, await shop.sanction(shop.lin, 'bar'), 201)
  bodyOf(api.signSanction.answer.body, await shop.staffs(shop.wang, `sanctions/${sanctionId}/signature`), 201)
  return shop
}

/** One that Lin has refused. */
export async function declinedShop(world: ShopWorld): Promise<Shop> {
  const shop = await claimedShop(world)
  const rejected = { 'licence.business': { faults: ['forged'] } }
  bodyOf(api.decideMerchant.answer.body, await shop.lin.decide(shop.id, 'decline', rejected))
  return shop
}

/** The same, and she has appealed. */
export async function appealedShop(world: ShopWorld): Promise<Shop> {
  const shop = await declinedShop(world)
  bodyOf(api.appealMerchant.answer.body, await shop.hers('appeal', { reason: 'It is good' }))
  return shop
}

/** One whose seller leaves. */
export async function leftShop(world: ShopWorld): Promise<Shop> {
  const shop = await openShop(world)
  bodyOf(api.departMerchant.answer.body, await shop.hers('departure'))
  return shop
}

/** What she has and her version, for what comes next. */
export const fresh = (shop: Shop): Promise<Merchant> => shop.she.read(shop.id)
