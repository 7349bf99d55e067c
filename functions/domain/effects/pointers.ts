import type { RequirementCode } from '#shared/contract/requirement-codes'
import { hasStatus, ongoing } from '#shared/contract/statuses'
import { allPapers } from '../application/content'
import { canonical } from '../merchant/canonical'
import type { Merchant } from '../merchant/merchant'
import { assignee } from '../review/assignee'
import { isContested } from '../staff/answers-query'
import type { Outstanding } from '../staff/places'
import { isNumber, searchTerms } from '../staff/search-terms'

/** One way to find a merchant other than by its id. Lists by time are ordered by the instant named here. */
export type Pointer =
  /** The merchants of the person who applies. */
  | { readonly by: 'owner'; readonly person: string }
  /** By a whole registration or licence number. */
  | { readonly by: 'number'; readonly number: string }
  /** By the beginning of a name. */
  | { readonly by: 'name'; readonly name: string }
  /** By the hash of a photo, to find applications of other people with the same photo. */
  | { readonly by: 'photo'; readonly sha256: string; readonly person: string }
  /** The merchants that a reviewer has claimed. */
  | { readonly by: 'assignee'; readonly assignee: string; readonly createdAt: string }
  | { readonly by: 'province'; readonly province: string; readonly createdAt: string }
  /** The merchants whose registration number was held by another when they were handed in. */
  | { readonly by: 'contested'; readonly createdAt: string }
  /** By the registration number that another holds. */
  | { readonly by: 'rival'; readonly number: string }
  /** The merchants of which something is outstanding from an instant on. */
  | { readonly by: 'missing'; readonly code: RequirementCode; readonly from: string }

/** The pointers that come and go with a change; those that stay are in neither. */
export type PointerChange = { readonly added: readonly Pointer[]; readonly removed: readonly Pointer[] }

/** The pointers by which a merchant is searched: name and numbers, and the hashes of its photos. */
export const searchPointers = (merchant: Merchant): readonly Pointer[] => [
  ...searchTerms(merchant).map(
    (term): Pointer => (isNumber(term) ? { by: 'number', number: term } : { by: 'name', name: term }),
  ),
  ...allPapers(merchant).flatMap(({ sha256 }): readonly Pointer[] =>
    sha256 === null ? [] : [{ by: 'photo', sha256, person: merchant.owner }],
  ),
]

function contestedPointers(merchant: Merchant): readonly Pointer[] {
  if (!isContested(merchant, merchant.status)) return []
  const { createdAt, fields } = merchant
  const number = fields.registrationNumber
  return [{ by: 'contested', createdAt }, ...(number === null ? [] : [{ by: 'rival', number } as const])]
}

/** Every pointer to a merchant of which these requirements are outstanding. */
export function pointersOf(merchant: Merchant, outstanding: readonly Outstanding[]): readonly Pointer[] {
  const { owner, createdAt, fields } = merchant
  const [reviewer, { province }] = [assignee(merchant), fields]
  const isListed = hasStatus(merchant, ongoing) && province !== null
  return [
    { by: 'owner', person: owner },
    ...searchPointers(merchant),
    ...(reviewer === null ? [] : [{ by: 'assignee', assignee: reviewer, createdAt } as const]),
    ...(isListed ? [{ by: 'province', province, createdAt } as const] : []),
    ...contestedPointers(merchant),
    ...outstanding.map(({ code, from }) => ({ by: 'missing', code, from }) as const),
  ]
}

type Pointed = { readonly merchant: Merchant | null; readonly outstanding: readonly Outstanding[] }

const byText = ({ merchant, outstanding }: Pointed): ReadonlyMap<string, Pointer> =>
  new Map(
    (merchant === null ? [] : pointersOf(merchant, outstanding)).map((one) => [canonical(one), one] as const),
  )

const without = (all: ReadonlyMap<string, Pointer>, others: ReadonlyMap<string, Pointer>) =>
  [...all].flatMap(([text, pointer]) => (others.has(text) ? [] : [pointer]))

/** The pointers that a change adds and removes. */
export function pointerChange(before: Pointed, after: Pointed): PointerChange {
  const [had, has] = [byText(before), byText(after)]
  return { added: without(has, had), removed: without(had, has) }
}
