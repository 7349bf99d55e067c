import { marshall } from '@aws-sdk/util-dynamodb'
import type { Lookup } from '../../domain/staff/lookup'
import { searchText } from '../../domain/staff/search-terms'
import * as keys from '../keys'
import type { Table } from '../table'

type Sort = 'sk' | 'statusSort' | 'dueSort'

/** Where a lookup is answered: in which partitions of the table or an index, between which two sort keys. */
type Range = {
  readonly index: 'by-status' | 'due-plan' | null
  readonly partitions: readonly string[]
  readonly low: string
  readonly high: string
}

// Sorts before and after every character that a key is made of; what begins with a text ends before it with the last one.
const first = ' '
const last = '\u{10FFFF}'

const upTo = (instant: string): string => keys.listSort(instant, last)

function rangeOf(lookup: Lookup): Range {
  const whole = { index: null, low: first, high: last }
  switch (lookup.by) {
    case 'text': {
      const term = searchText(lookup.text)
      return { ...whole, partitions: [keys.searchPartition(term)], low: term, high: `${term}${last}` }
    }
    case 'assignee':
      return { ...whole, partitions: [keys.assigneePartition(lookup.assignee)] }
    case 'missing':
      return { ...whole, partitions: keys.missingPartitions(lookup.code), high: upTo(lookup.now) }
    case 'due':
      return { ...whole, index: 'due-plan', partitions: keys.firstDuePartitions, high: lookup.before }
    case 'contested':
      return { ...whole, partitions: [keys.contestedPartition] }
    case 'status':
      return {
        index: 'by-status',
        partitions: keys.statusPartitions(lookup.status),
        low: lookup.after === undefined ? first : upTo(lookup.after),
        high: lookup.until === undefined ? last : upTo(lookup.until),
      }
    case 'province':
      return { ...whole, partitions: keys.provincePartitions(lookup.province) }
  }
}

const namesOf: Readonly<Record<'by-status' | 'due-plan' | 'table', readonly [key: string, sort: Sort]>> = {
  'by-status': ['statusKey', 'statusSort'],
  'due-plan': ['dueKey', 'dueSort'],
  table: ['pk', 'sk'],
}

/** A page of places in the order of their sort keys, and the name of the attribute that holds them on a head, if any does. */
export type Listed = {
  readonly places: readonly string[]
  readonly reachedEnd: boolean
  readonly indexPages: number
  readonly heldIn: Sort
}

/** At most `limit` places of a lookup after a place: one page of each shard, merged. */
export async function listed(
  rows: Table,
  lookup: Lookup,
  after: string | null,
  limit: number,
): Promise<Listed> {
  const { index, partitions, low, high } = rangeOf(lookup)
  const [key, sort] = namesOf[index ?? 'table']
  const begin = after === null || after < low ? low : `${after}${first}`
  if (lookup.by !== 'text' && begin > high)
    return { places: [], reachedEnd: true, indexPages: 0, heldIn: sort }
  const pages = await Promise.all(
    partitions.map((partition) =>
      rows.query({
        ...(index === null ? { ConsistentRead: true } : { IndexName: index }),
        KeyConditionExpression: '#key = :key AND #sort BETWEEN :begin AND :high',
        ExpressionAttributeNames: { '#key': key, '#sort': sort },
        ExpressionAttributeValues: marshall({ ':key': partition, ':begin': begin, ':high': high }),
        Limit: limit,
      }),
    ),
  )
  const found = pages.map(({ items }) => items.map((item) => String(item[sort])))
  // The order of the store is that of bytes, and of names not that of JavaScript: what one partition gives stays as it is.
  const places = found.length === 1 ? found.flat() : found.flat().sort()
  return {
    places: places.slice(0, limit),
    reachedEnd: places.length <= limit && pages.every(({ more }) => !more),
    indexPages: partitions.length,
    heldIn: sort,
  }
}
