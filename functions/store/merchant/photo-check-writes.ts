import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import { photoChecks } from '../../domain/photo/checks'
import type { NotCommitted } from '../../ports/merchant-store'
import * as keys from '../keys'
import { itemVersion } from '../read-item'
import type { Conditional } from '../transact'

const dayMs = 24 * 60 * 60 * 1000

/** Photos that were announced or taken back are looked after a day later, so that nothing is left over in the vault. */
export const photoCheckWrites = (name: string, change: Change): readonly Conditional<NotCommitted>[] =>
  photoChecks(change).map(({ paperId, from }) => {
    const at = new Date(Date.parse(from) + dayMs).toISOString()
    const { id } = change.after
    const place = { dueKey: keys.photoCheckPartition(keys.dueShard(id)), dueSort: `${at}#${id}#${paperId}` }
    const Item = marshall({ ...keys.photoCheck(id, paperId), ...place, v: itemVersion })
    return { write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }
  })
