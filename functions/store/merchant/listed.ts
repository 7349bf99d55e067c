import { marshall } from '@aws-sdk/util-dynamodb'
import type { Lookup } from '../../domain/staff/lookup'
import { lastOf, partitionsOf, partsOf } from '../key'
import { entities, type IndexName, indexes, places } from '../key-table'
import type { Table } from '../table'
import { lettersOf } from './pointer-writes'

/** The range of rows that answers a lookup: the partitions of the table or an index, and the first and last sort key. */
type Range = {
  readonly index: IndexName | null
  readonly partitions: readonly string[]
  readonly low: string
  readonly high: string
}

// `first` sorts before and `last` after every character of a key: `last` ends the range of keys with one beginning.
const first = ' '
const last = '\u{10FFFF}'

const upTo = (instant: string): string => lastOf(`${instant}#`)

function rangeOf(lookup: Lookup): Range {
  const whole = { index: null, low: first, high: last }
  switch (lookup.by) {
    case 'number': {
      const partitions = partitionsOf(entities.byNumber, lookup)
      return { ...whole, partitions, low: lookup.number, high: `${lookup.number}${last}` }
    }
    case 'name': {
      const partitions = partitionsOf(entities.byName, { letters: lettersOf(lookup.start) })
      return { ...whole, partitions, low: lookup.start, high: `${lookup.start}${last}` }
    }
    case 'assignee':
      return { ...whole, partitions: partitionsOf(entities.byAssignee, lookup) }
    case 'missing':
      return { ...whole, partitions: partitionsOf(entities.missing, lookup), high: upTo(lookup.now) }
    case 'due': {
      const partitions = partitionsOf(places.firstDue, {})
      return { ...whole, index: places.firstDue.index, partitions, high: lookup.before }
    }
    case 'contested':
      return { ...whole, partitions: partitionsOf(entities.contested, {}) }
    case 'status':
      return {
        index: places.status.index,
        partitions: partitionsOf(places.status, lookup),
        low: lookup.after === undefined ? first : upTo(lookup.after),
        high: lookup.until === undefined ? last : upTo(lookup.until),
      }
    case 'province':
      return { ...whole, partitions: partitionsOf(entities.byProvince, lookup) }
  }
}

/** One place in a list: its sort value (an instant, a name or a number), and the merchant. */
type Found = { readonly place: string; readonly sortedBy: string; readonly merchantId: string }

/**
 * A page of places in the order of their sort keys, and the attribute that holds them on a head (null: rows of their own).
 */
export type Listed = {
  readonly found: readonly Found[]
  readonly reachedEnd: boolean
  readonly indexPages: number
  readonly heldIn: string | null
}

// Every sort key consists of a sort value and then the merchant.
function foundAt(place: string): Found {
  const { name, merchant } = partsOf(entities.byName.sk, place)
  return { place, sortedBy: name, merchantId: merchant }
}

/** At most `limit` places of a lookup after a place: one page of each shard, merged. */
export async function listed(
  rows: Table,
  lookup: Lookup,
  after: string | null,
  limit: number,
): Promise<Listed> {
  const { index, partitions, low, high } = rangeOf(lookup)
  const { pk, sk } = index === null ? ({ pk: 'pk', sk: 'sk' } as const) : indexes[index]
  const heldIn = index === null ? null : sk
  const begin = after === null || after < low ? low : `${after}${first}`
  // The store sorts by bytes, and names in JavaScript sort otherwise: only the store can find the end of those.
  if (lookup.by !== 'name' && begin > high) return { found: [], reachedEnd: true, indexPages: 0, heldIn }
  const pages = await Promise.all(
    partitions.map((partition) =>
      rows.query({
        ...(index === null ? { ConsistentRead: true } : { IndexName: index }),
        KeyConditionExpression: '#key = :key AND #sort BETWEEN :begin AND :high',
        ExpressionAttributeNames: { '#key': pk, '#sort': sk },
        ExpressionAttributeValues: marshall({ ':key': partition, ':begin': begin, ':high': high }),
        Limit: limit,
      }),
    ),
  )
  const read = pages.map(({ items }) => items.map((item) => String(item[sk])))
  // The places of one partition keep the order of the store.
  const sorted = read.length === 1 ? read.flat() : read.flat().sort()
  return {
    found: sorted.slice(0, limit).map(foundAt),
    reachedEnd: sorted.length <= limit && pages.every(({ more }) => !more),
    indexPages: partitions.length,
    heldIn,
  }
}
