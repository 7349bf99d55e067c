import { marshall } from '@aws-sdk/util-dynamodb'
import { hasStatus, ongoing } from '#shared/contract/statuses'
import { allPapers } from '../../domain/application/content'
import type { Change } from '../../domain/merchant/change'
import type { Merchant } from '../../domain/merchant/merchant'
import { isContested } from '../../domain/staff/answers-query'
import type { Places } from '../../domain/staff/places'
import { searchTerms } from '../../domain/staff/search-terms'
import { assignee } from '../../domain/staff/show-to-staff'
import type { NotCommitted } from '../../ports/merchant-store'
import * as keys from '../keys'
import { itemVersion } from '../read-item'
import type { Conditional } from '../transact'

function contestedRows(merchant: Merchant): readonly keys.Key[] {
  if (!isContested(merchant, merchant.status)) return []
  const { id, createdAt, fields } = merchant
  const number = fields.registrationNumber
  return [
    { pk: keys.contestedPartition, sk: keys.listSort(createdAt, id) },
    ...(number === null ? [] : [keys.rival(number, id)]),
  ]
}

const photoRows = (merchant: Merchant): readonly keys.Key[] =>
  allPapers(merchant).flatMap(({ sha256 }) =>
    sha256 === null ? [] : [keys.photo(sha256, merchant.owner, merchant.id)],
  )

/** The rows by which a merchant is searched: her name and numbers, and the hashes of her photos. */
export const searchRows = (merchant: Merchant): readonly keys.Key[] => [
  ...searchTerms(merchant).map((term) => keys.search(term, merchant.id)),
  ...photoRows(merchant),
]

/** Rows that only point at the merchant: of its owner, of each search term and each photo, and of each list of staff that it stands in. */
function rowsOf(merchant: Merchant, { outstanding }: Places): ReadonlyMap<string, keys.Key> {
  const { id, owner, createdAt, fields } = merchant
  const reviewer = assignee(merchant)
  const rows = [
    keys.owned(owner, id),
    ...searchRows(merchant),
    ...(reviewer === null
      ? []
      : [{ pk: keys.assigneePartition(reviewer), sk: keys.listSort(createdAt, id) }]),
    ...(hasStatus(merchant, ongoing) && fields.province !== null
      ? [keys.inProvince(fields.province, createdAt, id)]
      : []),
    ...contestedRows(merchant),
    ...outstanding.map(({ code, from }) => keys.missing(code, from, id)),
  ]
  return new Map(rows.map((row) => [`${row.pk}\n${row.sk}`, row]))
}

/** The pointing rows that come and go with a change; those that stay are not written. */
export function pointerWrites(
  name: string,
  { before, after, places }: Change,
): readonly Conditional<NotCommitted>[] {
  const had: ReadonlyMap<string, keys.Key> =
    before === null || places.had === null ? new Map() : rowsOf(before, places.had)
  const has = rowsOf(after, places.has)
  const puts = [...has]
    .filter(([text]) => !had.has(text))
    .map(([, key]) => ({
      Put: { TableName: name, Item: marshall({ ...key, v: itemVersion, id: after.id }) },
    }))
  const deletes = [...had]
    .filter(([text]) => !has.has(text))
    .map(([, key]) => ({ Delete: { TableName: name, Key: marshall(key) } }))
  return [...puts, ...deletes].map((write) => ({ write, otherwise: 'version_changed' }))
}
