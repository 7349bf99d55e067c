import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import type { Role } from '#shared/contract/staff'

/** No answer is kept: nothing is sent twice here. */
export const keep = () => null

/** The request of the seller herself, past every check of the contract. */
export const bySeller = <Body>({ id, owner, version }: Merchant, body: Body) => ({
  params: { id },
  query: undefined,
  body,
  caller: { person: owner },
  language: 'en' as const,
  seenVersion: version,
  keep,
})

/** A request of a member of staff who reaches every province. */
export const byStaff = <Body>(name: string, role: Role, { id, version }: Merchant, body: Body) => ({
  params: { id },
  query: undefined,
  body,
  caller: { name, role, provinces: null, phone: null },
  language: 'en' as const,
  seenVersion: version,
  keep,
})

/** The same request of an operation that asks for no If-Match. */
export const ofAnyVersion = <Request>(request: Request) => ({ ...request, seenVersion: null })

/** What came of a request, in a word: `done`, or the code of the refusal. */
export function wordOf(outcome: unknown): string {
  if (typeof outcome === 'string') return outcome
  return isRefusal(outcome) ? outcome.refusal : 'done'
}
