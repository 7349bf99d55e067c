import type { Merchant } from '#functions/domain/merchant'
import { chance } from '#functions/machine/chance'
import type { KeptAnswer, MerchantStore } from '#functions/ports/merchant-store'
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

/** Writes a change and answers the merchant as written. */
export async function write(
  store: MerchantStore,
  before: Merchant | null,
  after: Merchant,
  at = day,
): Promise<Merchant> {
  const change = changeOf(before, after, at)
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
