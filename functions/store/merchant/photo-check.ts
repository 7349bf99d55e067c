import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Change } from '../../domain/merchant/change'
import type { DuePhoto } from '../../ports/merchant-store'
import type { ChangeWrite } from '../commit'
import { keyOf, partsOf, placeOf, sortOf } from '../key'
import { entities, places } from '../key-table'
import { itemVersion, readItem } from '../read-item'
import type { Item, Table } from '../table'

// Each photo as `<instant of its check>#<paper>`. A set that is emptied is no attribute any more.
const checkItem = z.object({ papers: z._default(z.set(z.string()), new Set()), dueSort: z.string() })
const paperAt = '{at}#{paper}'

const rowOf = (merchant: string) => keyOf(entities.photoCheck, { merchant })
const nameOf = ({ at, paperId }: Pick<DuePhoto, 'at' | 'paperId'>): string => `${at}#${paperId}`

/**
 * The write of the photos of a change that are to be checked later, so that nothing is left over in the vault: one row for
 * all of a merchant, due when the first of them is.
 */
export function photoCheckWrites(name: string, { after: { id }, effects }: Change): readonly ChangeWrite[] {
  const papers = effects.photoChecks.map(nameOf).sort()
  const [first] = papers
  if (first === undefined) return []
  const { dueKey, dueSort } = placeOf(places.photoCheck, { at: partsOf(paperAt, first).at, merchant: id })
  const Update = {
    TableName: name,
    Key: marshall(rowOf(id)),
    UpdateExpression:
      'SET v = :v, dueKey = if_not_exists(dueKey, :key), dueSort = if_not_exists(dueSort, :sort) ADD papers :papers',
    ExpressionAttributeValues: marshall({
      ':v': itemVersion,
      ':key': dueKey,
      ':sort': dueSort,
      ':papers': new Set(papers),
    }),
  }
  return [{ write: { Update }, otherwise: 'version_changed' }]
}

/** The photos of a merchant's row that are due by an instant. */
export function dueIn(item: Item, until: string): readonly DuePhoto[] {
  const { merchant } = partsOf(entities.photoCheck.pk, String(item.pk))
  return [...readItem(item, checkItem).papers]
    .sort()
    .map((paper) => partsOf(paperAt, paper))
    .filter(({ at }) => at <= until)
    .map(({ at, paper }) => ({ merchantId: merchant, paperId: paper, at }))
}

/** Takes a photo that was checked out of its merchant's row, and moves the row to the next photo. */
export async function checked(rows: Table, due: DuePhoto): Promise<void> {
  const name = nameOf(due)
  const values = { ':paper': new Set([name]), ':name': name }
  const row = rowOf(due.merchantId)
  const left = await rows.updateIf(row, 'DELETE papers :paper', 'contains(papers, :name)', values)
  if (left !== null) await moveOn(rows, left)
}

/** Moves a row to the first of its photos, or deletes it where there is none, unless another has moved it meanwhile. */
export async function moveOn(rows: Table, item: Item): Promise<void> {
  const { merchant } = partsOf(entities.photoCheck.pk, String(item.pk))
  const { papers, dueSort } = readItem(item, checkItem)
  const [first] = [...papers].sort()
  if (first === undefined) {
    await rows.deleteIf(rowOf(merchant), 'attribute_not_exists(papers)', null)
    return
  }
  const next = sortOf(places.photoCheck, { at: partsOf(paperAt, first).at, merchant })
  if (next <= dueSort) return
  const values = { ':next': next, ':seen': dueSort }
  await rows.updateIf(rowOf(merchant), 'SET dueSort = :next', 'dueSort = :seen', values)
}
