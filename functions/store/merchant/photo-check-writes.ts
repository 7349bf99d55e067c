import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { keyOf, placeOf } from '../key'
import { entities, places } from '../key-table'
import { itemVersion } from '../read-item'

/** The photos of a change that are to be checked later, so that nothing is left over in the vault. */
export const photoCheckWrites = (name: string, { after, effects }: Change): readonly ChangeWrite[] =>
  effects.photoChecks.map(({ paperId, at }) => {
    const parts = { merchant: after.id, paper: paperId, at }
    const key = { ...keyOf(entities.photoCheck, parts), ...placeOf(places.photoCheck, parts) }
    const Item = marshall({ ...key, v: itemVersion })
    return { write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }
  })
