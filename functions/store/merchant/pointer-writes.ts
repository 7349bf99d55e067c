import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Pointer } from '../../domain/effects/pointers'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { type Key, keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion } from '../read-item'

/** The attributes of a pointing row beside its key. */
export const pointerItem = z.object({ id: z.string() })

/** The first letters of a name, by which its rows share a partition. */
export const lettersOf = (name: string): string => Array.from(name).slice(0, 2).join('')

/** A pointer that has a row of its own: the merchants of a person stand together in the row of the applicant. */
type OwnRow = Exclude<Pointer, { readonly by: 'owner' }>

const hasRow = (pointer: Pointer): pointer is OwnRow => pointer.by !== 'owner'

/** The row of a pointer to a merchant. */
function pointerKey(pointer: OwnRow, merchant: string): Key {
  switch (pointer.by) {
    case 'number':
      return keyOf(entities.byNumber, { number: pointer.number, merchant })
    case 'name':
      return keyOf(entities.byName, { letters: lettersOf(pointer.name), name: pointer.name, merchant })
    case 'photo':
      return keyOf(entities.byPhoto, { sha256: pointer.sha256, person: pointer.person, merchant })
    case 'assignee':
      return keyOf(entities.byAssignee, { assignee: pointer.assignee, at: pointer.createdAt, merchant })
    case 'province':
      return keyOf(entities.byProvince, { province: pointer.province, at: pointer.createdAt, merchant })
    case 'contested':
      return keyOf(entities.contested, { at: pointer.createdAt, merchant })
    case 'rival':
      return keyOf(entities.rival, { number: pointer.number, merchant })
    case 'missing':
      return keyOf(entities.missing, { code: pointer.code, at: pointer.from, merchant })
  }
}

/** The rows of pointers to a merchant. */
export const pointerKeys = (pointers: readonly Pointer[], merchant: string): readonly Key[] =>
  pointers.filter(hasRow).map((pointer) => pointerKey(pointer, merchant))

/** The pointing rows that a change adds and removes. */
export function pointerWrites(name: string, { after: { id }, effects }: Change): readonly ChangeWrite[] {
  const puts = pointerKeys(effects.pointers.added, id).map((key) => ({
    Put: { TableName: name, Item: marshall({ ...key, v: itemVersion, id }) },
  }))
  const deletes = pointerKeys(effects.pointers.removed, id).map((key) => ({
    Delete: { TableName: name, Key: marshall(key) },
  }))
  return [...puts, ...deletes].map((write) => ({ write, otherwise: 'version_changed' }))
}
