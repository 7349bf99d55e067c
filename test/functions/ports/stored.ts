import { searchPointers } from '#functions/domain/effects/pointers'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isOf, type Lookup } from '#functions/domain/staff/lookup'
import type { KeptAnswer, MerchantStore, Page } from '#functions/ports/merchant-store'
import { chance } from '#functions/system/chance'
import { changeOf, day, draftOf, handedIn } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'

export const newId = (): string => chance.id()

/** An answer to be kept under a key. */
export const answer = (key: string, body = 'the answer'): KeptAnswer => ({
  actor: 'actor',
  key,
  fingerprint: 'fingerprint',
  status: 201,
  headers: { etag: '"1"' },
  body,
})

/** A change whose entries are sealed for this store. */
export const sealedChange = async (store: MerchantStore, before: Merchant, after: Merchant, at = day) =>
  changeOf(before, after, at, undefined, await store.sealFor(after.id))

/** Writes a change and answers the merchant as written. */
export async function write(
  store: MerchantStore,
  before: Merchant | null,
  after: Merchant,
  at = day,
): Promise<Merchant> {
  const change = before === null ? changeOf(null, after, at) : await sealedChange(store, before, after, at)
  expect(await store.commit(change, null)).toBe('committed')
  return change.after
}

/** A draft in the store. Its registration number is nobody else's in the file. */
export function begin(
  store: MerchantStore,
  owner: string,
  registrationNumber: string,
  at = day,
): Promise<Merchant> {
  const draft = draftOf(newId(), owner, teaShop)
  const fields = { ...draft.fields, registrationNumber }
  return write(store, null, { ...draft, fields, createdAt: at }, at)
}

/** Forgets a merchant with everything by which it is searched, as its erasing does. */
export async function forget(store: MerchantStore, id: string, at = day): Promise<void> {
  const merchant = await store.load(id)
  await store.forget(id, merchant === null ? [] : searchPointers(merchant), at)
}

/** A merchant handed in. */
export async function submit(
  store: MerchantStore,
  owner: string,
  number: string,
  at = day,
): Promise<Merchant> {
  const draft = await begin(store, owner, number, at)
  return write(store, draft, handedIn(draft), at)
}

/** Every merchant that a lookup finds, in the order of the list, by pages of at most `limit`: ids. */
export async function walked(store: MerchantStore, lookup: Lookup, limit = 50): Promise<readonly string[]> {
  const found: string[] = []
  let after: string | null = null
  for (let pages = 0; pages < 200; pages += 1) {
    const page: Page = await store.find(lookup, after, limit)
    expect(page.listings.length).toBeLessThanOrEqual(limit)
    expect(page.indexPages).toBeLessThanOrEqual(4)
    const listed = page.listings.filter(({ merchant, sortedBy }) => isOf(merchant, lookup, sortedBy))
    found.push(...listed.map(({ merchant }) => merchant.id))
    if (page.reachedEnd) return found
    after = page.last
  }
  throw new Error('The list does not end')
}
